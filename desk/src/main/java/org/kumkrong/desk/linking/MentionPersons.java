// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.MentionPlace;

/// The candidate person of every mention, by the tips' numbers. What stands for a tip is replaced, never changed, so
/// that a copy stays as it was. For one thread.
final class MentionPersons {
    private static final NamedMention[] NOBODY = {};

    private final List<NamedMention[]> byTip;

    MentionPersons() {
        this(new ArrayList<>());
    }

    private MentionPersons(List<NamedMention[]> byTip) {
        this.byTip = byTip;
    }

    MentionPersons copy() {
        return new MentionPersons(new ArrayList<>(byTip));
    }

    void set(int tip, List<NamedMention> named) {
        while (byTip.size() <= tip) {
            byTip.add(NOBODY);
        }
        byTip.set(tip, named.toArray(NamedMention[]::new));
    }

    /// The mentions of a tip; none where nothing is known of it.
    List<NamedMention> of(int tip) {
        return tip < byTip.size() ? List.of(byTip.get(tip)) : List.of();
    }

    /// The person of a mention; null where it is not known.
    @Nullable
    UUID person(MentionPlace mention) {
        if (mention.tip() < byTip.size()) {
            for (NamedMention named : byTip.get(mention.tip())) {
                if (named.role() == mention.role() && named.index() == mention.index()) {
                    return named.person();
                }
            }
        }
        return null;
    }
}

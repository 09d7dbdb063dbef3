// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Tip;

/// A candidate person whom a case's tips name: a subject with identifiers, or a child by reference alone.
///
/// @param tips in how many tips of the agency they are named
/// @param known some identifiers; none for a child
record CasePerson(UUID id, boolean child, int tips, List<Known> known) {
    static final int REFERENCE_CHARS = 8;
    private static final int KNOWN_MAX = 6;

    /// One identifier.
    record Known(String kind, String scope, String shown) {
        @Override
        public String toString() {
            return kind + "[withheld]";
        }
    }

    /// A mention of them in a tip of the case.
    record Mentioned(UUID person, String role, int place, int tips, Tip document) {
        boolean isChild() {
            return role.equals("victim") || role.equals("recipient");
        }

        private List<Known> known() {
            return document.mentions().stream()
                    .filter(mention -> mention.role().word().equals(role) && mention.index() == place)
                    .flatMap(mention -> mention.identifiers().stream())
                    .map(Mentioned::known)
                    .toList();
        }

        private static Known known(Identifier identifier) {
            return new Known(identifier.kind().name(), identifier.scope(), identifier.raw());
        }

        @Override
        public String toString() {
            return "mention of " + person;
        }
    }

    /// The people of mentions, each once, those of most tips first.
    static List<CasePerson> gather(List<Mentioned> mentions) {
        Map<UUID, List<Mentioned>> byPerson = new LinkedHashMap<>();
        mentions.forEach(mention -> byPerson.computeIfAbsent(mention.person(), person -> new ArrayList<>())
                .add(mention));
        return byPerson.values().stream()
                .map(CasePerson::of)
                .sorted(Comparator.comparingInt(person -> -person.tips()))
                .toList();
    }

    private static CasePerson of(List<Mentioned> mentions) {
        Mentioned first = mentions.getFirst();
        Set<Known> known = new LinkedHashSet<>();
        if (!first.isChild()) {
            mentions.forEach(mention -> known.addAll(mention.known()));
        }
        return new CasePerson(
                first.person(),
                first.isChild(),
                first.tips(),
                known.stream().limit(KNOWN_MAX).toList());
    }

    /// How they are called without a name.
    public String reference() {
        return id.toString().substring(0, REFERENCE_CHARS);
    }
}

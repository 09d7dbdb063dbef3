// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Identifier.Origin.FreeText;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.RejectedIdentifier;

/// What finders have read in one passage so far.
final class Finds {
    private static final Comparator<Identifier> BY_PLACE =
            Comparator.comparingInt(i -> i.origin() instanceof FreeText place ? place.start() : -1);

    private final TextScan scan;
    private final int passage;
    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<RejectedIdentifier> rejected = new ArrayList<>();
    private final Set<FreeText> told = new HashSet<>();

    Finds(TextScan scan, int passage) {
        this.scan = scan;
        this.passage = passage;
    }

    /// Takes a reading of the stretch `from`–`to` of the scan and claims it; returns whether it was an identifier.
    boolean take(IdentifierKind kind, Reading reading, int from, int to) {
        scan.claim(from, to);
        var raw = scan.text.original(from, to);
        var place = new FreeText(passage, scan.text.start(from), scan.text.end(to));
        switch (reading) {
            case Reading.Not not -> rejected.add(new RejectedIdentifier(kind, raw, not.reason(), not.action(), place));
            case Reading.Is is -> {
                for (var form : is.forms()) {
                    identifiers.add(new Identifier(
                            form.kind(), form.scope(), form.value(), form.weak(), raw, place, null, form.port()));
                }
            }
        }
        return reading instanceof Reading.Is;
    }

    /// Takes what the stretch `from`–`to` tells about a person, without claiming it.
    void tell(Reading reading, int from, int to) {
        var place = new FreeText(passage, scan.text.start(from), scan.text.end(to));
        if (reading instanceof Reading.Is is && told.add(place)) {
            for (var form : is.forms()) {
                identifiers.add(new Identifier(
                        form.kind(), "", form.value(), form.weak(), scan.text.original(from, to), place, null, -1));
            }
        }
    }

    /// How many values were taken or refused.
    int count() {
        return identifiers.size() + rejected.size();
    }

    /// Everything read, in the order of the text.
    List<Identifier> identifiers() {
        identifiers.sort(BY_PLACE);
        return List.copyOf(identifiers);
    }

    List<RejectedIdentifier> rejected() {
        return List.copyOf(rejected);
    }
}

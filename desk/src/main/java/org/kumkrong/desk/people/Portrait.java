// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Mention;

/// What all mentions of a candidate person say together: each identifier once, with the number of tips that give it.
///
/// @param traits identifiers, those of most tips first
record Portrait(List<Trait> traits) {
    /// One identifier.
    ///
    /// @param kind what it is, as a key for words
    /// @param scope the service or bank it belongs to; empty where none
    /// @param shown as the first tip wrote it
    /// @param tips in how many tips it stands
    record Trait(String kind, String scope, String shown, int tips) {
        @Override
        public String toString() {
            return kind + "[withheld]";
        }
    }

    static Portrait of(List<Persons.Mentioned> mentions) {
        Map<String, Trait> found = new LinkedHashMap<>();
        for (Persons.Mentioned mentioned : mentions) {
            mentioned.document().mentions().stream()
                    .filter(mention ->
                            mention.role().word().equals(mentioned.role()) && mention.index() == mentioned.place())
                    .flatMap(Portrait::distinct)
                    .forEach(identifier -> found.merge(
                            identifier.kind() + "\n" + identifier.scope() + "\n" + identifier.value(),
                            new Trait(identifier.kind().name(), identifier.scope(), identifier.raw(), 1),
                            (before, same) ->
                                    new Trait(before.kind(), before.scope(), before.shown(), before.tips() + 1)));
        }
        return new Portrait(found.values().stream()
                .sorted(Comparator.comparingInt((Trait trait) -> -trait.tips()))
                .toList());
    }

    private static java.util.stream.Stream<Identifier> distinct(Mention mention) {
        Map<String, Identifier> once = new LinkedHashMap<>();
        mention.identifiers()
                .forEach(identifier -> once.putIfAbsent(
                        identifier.kind() + "\n" + identifier.scope() + "\n" + identifier.value(), identifier));
        return once.values().stream();
    }
}

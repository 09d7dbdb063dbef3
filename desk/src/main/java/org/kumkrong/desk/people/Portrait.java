// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Mention;

/// What all mentions of a candidate person say together: each identifier once, with the number of tips that give it.
///
/// @param personas who they are on each service: names that stand together
/// @param traits everything else that tells who they are, that of most tips first
/// @param places where they are or were, that of most tips first
record Portrait(List<Persona> personas, List<Trait> traits, List<Place> places) {
    private static final Set<IdentifierKind> NAMES_ON_A_SERVICE = EnumSet.of(
            IdentifierKind.ACCOUNT,
            IdentifierKind.HANDLE,
            IdentifierKind.DISPLAY_NAME,
            IdentifierKind.PROFILE_URL,
            IdentifierKind.GROUP);
    private static final Set<IdentifierKind> PLACES =
            EnumSet.of(IdentifierKind.SCHOOL, IdentifierKind.PLACE, IdentifierKind.ADDRESS, IdentifierKind.IP);
    private static final Comparator<Trait> MOST_TIPS_FIRST = Comparator.comparingInt(trait -> -trait.tips());

    /// One identifier.
    ///
    /// @param kind what it is, as a key for words
    /// @param scope the service or bank it belongs to; empty where none
    /// @param shown as the first tip wrote it
    /// @param tips in how many tips it stands
    record Trait(String kind, String scope, Shown shown, int tips) {
        @Override
        public String toString() {
            return kind + "[withheld]";
        }
    }

    /// One way in which a person appears on one service.
    ///
    /// @param service empty where no tip says
    record Persona(String service, List<Trait> names) {
        @Override
        public String toString() {
            return "persona[withheld]";
        }
    }

    /// A school, a town, an address or a network; the network without the last part of its addresses.
    ///
    /// @param first when it was first seen in use, or told of; null where no tip says
    /// @param last when it was last
    record Place(
            String kind,
            String shown,
            int tips,
            @Nullable Instant first,
            @Nullable Instant last) {
        @Override
        public String toString() {
            return kind + "[withheld]";
        }

        private Place and(Place other) {
            return new Place(kind, shown, tips + other.tips, earlier(first, other.first), later(last, other.last));
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            return one == null || (other != null && other.isBefore(one)) ? other : one;
        }

        private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
            return one == null || (other != null && other.isAfter(one)) ? other : one;
        }
    }

    static Portrait of(List<Persons.Mentioned> mentions) {
        Groups together = new Groups();
        Map<String, Identifier> firsts = new LinkedHashMap<>();
        Map<String, Integer> tips = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        for (Persons.Mentioned mentioned : mentions) {
            Map<String, Identifier> once = new LinkedHashMap<>();
            Map<String, Place> placesHere = new LinkedHashMap<>();
            mentioned.document().mentions().stream()
                    .filter(mention -> is(mention, mentioned))
                    .flatMap(mention -> mention.identifiers().stream())
                    .forEach(identifier -> {
                        once.putIfAbsent(key(identifier), identifier);
                        if (PLACES.contains(identifier.kind())) {
                            Place place = place(identifier, mentioned.at());
                            placesHere.merge(
                                    place.kind() + "\n" + place.shown(),
                                    place,
                                    (before, same) -> new Place(
                                                    before.kind(), before.shown(), 0, before.first(), before.last())
                                            .and(same));
                        }
                    });
            once.forEach(firsts::putIfAbsent);
            once.keySet().forEach(key -> tips.merge(key, 1, Integer::sum));
            placesHere.forEach((key, place) -> places.merge(key, place, Place::and));
            once.values().stream()
                    .filter(each -> NAMES_ON_A_SERVICE.contains(each.kind()))
                    .forEach(each ->
                            together.join(each.scope() + "\n" + mentioned.tip() + mentioned.place(), key(each)));
        }
        return new Portrait(
                personas(firsts, tips, together),
                traits(firsts, tips, kind -> !NAMES_ON_A_SERVICE.contains(kind) && !PLACES.contains(kind)),
                places.values().stream()
                        .sorted(Comparator.comparingInt(place -> -place.tips()))
                        .toList());
    }

    private static boolean is(Mention mention, Persons.Mentioned mentioned) {
        return mention.role().word().equals(mentioned.role()) && mention.index() == mentioned.place();
    }

    private static String key(Identifier identifier) {
        return identifier.kind() + "\n" + identifier.scope() + "\n" + identifier.value();
    }

    private static Trait trait(Map.Entry<String, Identifier> first, Map<String, Integer> tips) {
        Identifier identifier = first.getValue();
        return new Trait(
                identifier.kind().name(),
                identifier.scope(),
                Shown.of(identifier),
                tips.getOrDefault(first.getKey(), 1));
    }

    private static List<Trait> traits(
            Map<String, Identifier> firsts, Map<String, Integer> tips, Predicate<IdentifierKind> wanted) {
        return firsts.entrySet().stream()
                .filter(each -> wanted.test(each.getValue().kind()))
                .map(each -> trait(each, tips))
                .sorted(MOST_TIPS_FIRST)
                .toList();
    }

    private static List<Persona> personas(Map<String, Identifier> firsts, Map<String, Integer> tips, Groups together) {
        Map<String, List<Map.Entry<String, Identifier>>> groups = new LinkedHashMap<>();
        firsts.entrySet().stream()
                .filter(each -> NAMES_ON_A_SERVICE.contains(each.getValue().kind()))
                .forEach(each -> groups.computeIfAbsent(together.of(each.getKey()), group -> new ArrayList<>())
                        .add(each));
        return groups.values().stream()
                .map(group -> new Persona(
                        group.getFirst().getValue().scope(),
                        group.stream()
                                .map(each -> trait(each, tips))
                                .sorted(MOST_TIPS_FIRST)
                                .toList()))
                .sorted(Comparator.comparingInt(
                        persona -> -persona.names().getFirst().tips()))
                .toList();
    }

    private static Place place(Identifier identifier, @Nullable Instant told) {
        Instant at = identifier.seenAt() == null ? told : identifier.seenAt();
        return identifier.kind() == IdentifierKind.IP
                ? new Place("NETWORK", Network.of(identifier.value()), 1, at, at)
                : new Place(identifier.kind().name(), identifier.raw(), 1, at, at);
    }
}

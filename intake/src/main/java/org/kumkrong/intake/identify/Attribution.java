// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Identifier.Origin.FreeText;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;

/// Gives identifiers found in free text to the mentions they describe.
///
/// In this order: whoever holds the value already; what the words beside it say (the child's, a parent's, the
/// offender's); the person whose note it stands in; the only suspect; of several suspects the one that the passage
/// names. What is left stays in its passage, with nobody.
final class Attribution {
    private static final Set<IdentifierKind> PAYMENTS = EnumSet.of(
            IdentifierKind.BANK_ACCOUNT, IdentifierKind.PROMPTPAY, IdentifierKind.WALLET, IdentifierKind.CRYPTO);
    private static final Set<IdentifierKind> CONTACTS = EnumSet.of(
            IdentifierKind.HANDLE,
            IdentifierKind.PHONE,
            IdentifierKind.EMAIL,
            IdentifierKind.PROFILE_URL,
            IdentifierKind.IMEI);

    private static final int NOBODY = -1;
    private static final int NO_SPEAKERS = -2;

    private final List<Mention> mentions;
    private final List<List<Identifier>> held = new ArrayList<>();
    private final List<Identifier> unnamed = new ArrayList<>();
    private final int[] suspects;
    private final int[] children;

    private Attribution(List<Mention> mentions) {
        this.mentions = mentions;
        mentions.forEach(mention -> held.add(new ArrayList<>(mention.identifiers())));
        suspects = inRole(mentions, Role.SUSPECT);
        children = inRole(mentions, Role.VICTIM);
    }

    static List<Mention> attribute(List<Mention> mentions, List<Passage> passages, int[] owners) {
        if (passages.stream().allMatch(p -> p.identifiers().isEmpty())) {
            return mentions;
        }
        var attribution = new Attribution(mentions);
        for (int i = 0; i < passages.size(); i++) {
            attribution.passage(passages.get(i), owners[i]);
        }
        return attribution.result();
    }

    private static int[] inRole(List<Mention> mentions, Role role) {
        return IntStream.range(0, mentions.size())
                .filter(i -> mentions.get(i).role() == role)
                .toArray();
    }

    private void passage(Passage passage, int owner) {
        if (passage.kind() == Passage.Kind.BOILERPLATE || passage.identifiers().isEmpty()) {
            return;
        }
        var cues = new PersonCues(passage.text());
        int named = suspects.length > 1 ? onlyNamedSuspect(passage) : NOBODY;
        int other = otherSpeaker(passage);
        for (var identifier : passage.identifiers()) {
            if (identifier.origin() instanceof FreeText place && holder(identifier) == NOBODY) {
                if (other != NO_SPEAKERS && speaks(passage, identifier)) {
                    giveTo(other, identifier);
                } else {
                    give(identifier, cues, place, owner, named);
                }
            }
        }
    }

    /// Where several screen names speak in a chat, whose those are that nobody holds: the only child's where the only
    /// suspect is one of two speakers, else nobody's. One speaker alone is read like any other screen name.
    private int otherSpeaker(Passage passage) {
        var speakers = passage.identifiers().stream()
                .filter(identifier -> speaks(passage, identifier))
                .collect(Collectors.toMap(
                        Identifier::value, identifier -> identifier, (first, _) -> first, LinkedHashMap::new))
                .values();
        if (speakers.size() < 2) {
            return NO_SPEAKERS;
        }
        var holders = speakers.stream().map(this::holder).collect(Collectors.toSet());
        boolean two = speakers.size() == 2 && suspects.length == 1 && children.length == 1;
        if (two && holders.contains(suspects[0])) {
            return children[0];
        }
        return two && holders.contains(children[0]) ? suspects[0] : NOBODY;
    }

    private static boolean speaks(Passage passage, Identifier identifier) {
        return identifier.kind() == IdentifierKind.HANDLE
                && identifier.origin() instanceof FreeText place
                && place.end() < passage.text().length()
                && passage.text().charAt(place.end()) == ':';
    }

    private void giveTo(int mention, Identifier identifier) {
        if (mention != NOBODY) {
            held.get(mention).add(identifier);
        }
    }

    private void give(Identifier identifier, PersonCues cues, FreeText place, int owner, int named) {
        boolean payment = PAYMENTS.contains(identifier.kind());
        var whose = payment ? PersonCues.Whose.UNSAID : cues.whose(place.start(), place.end());
        switch (whose) {
            case HELPER -> {}
            case CHILD -> {
                giveTo(children.length == 1 ? children[0] : NOBODY, identifier);
            }
            case OFFENDER, UNSAID -> {
                int to = owner != NOBODY ? owner : suspects.length == 1 ? suspects[0] : named;
                boolean told = payment || (CONTACTS.contains(identifier.kind()) && cues.offending(place.start()));
                if (to != NOBODY) {
                    held.get(to).add(identifier);
                } else if (suspects.length == 0 && (told || whose == PersonCues.Whose.OFFENDER)) {
                    unnamed.add(identifier);
                }
            }
        }
    }

    /// Who holds a value already; a screen name also in its weaker form.
    private int holder(Identifier found) {
        for (int i = 0; i < held.size(); i++) {
            for (var known : held.get(i)) {
                if (same(known, found)) {
                    return i;
                }
            }
        }
        return unnamed.stream().anyMatch(known -> same(known, found)) ? held.size() : NOBODY;
    }

    private static boolean same(Identifier a, Identifier b) {
        if (a.kind() != b.kind()) {
            return false;
        }
        boolean scopes =
                a.scope().equals(b.scope()) || a.scope().isEmpty() || b.scope().isEmpty();
        boolean values = a.value().equals(b.value())
                || (a.kind() == IdentifierKind.HANDLE
                        && !a.weak().isEmpty()
                        && a.weak().equals(b.weak()));
        return scopes && values;
    }

    /// The suspect whose name or screen name the passage holds, where it is only one.
    private int onlyNamedSuspect(Passage passage) {
        var text = Folding.lower(passage.text());
        int only = NOBODY;
        for (int suspect : suspects) {
            if (held.get(suspect).stream().anyMatch(identifier -> names(identifier, passage, text))) {
                if (only != NOBODY) {
                    return NOBODY;
                }
                only = suspect;
            }
        }
        return only;
    }

    private static boolean names(Identifier identifier, Passage passage, String text) {
        return switch (identifier.kind()) {
            case HANDLE ->
                passage.identifiers().stream().anyMatch(found -> same(identifier, found))
                        || text.contains(identifier.value());
            case PERSON_NAME, DISPLAY_NAME ->
                identifier.value().length() > 3 && text.contains(Folding.lower(identifier.value()));
            default -> false;
        };
    }

    private List<Mention> result() {
        var result = new ArrayList<Mention>(mentions.size() + 1);
        if (!unnamed.isEmpty()) {
            result.add(new Mention(Role.SUSPECT, 0, unnamed, Map.of("mentionedIn", "free text")));
        }
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            boolean grown = held.get(i).size() > mention.identifiers().size();
            result.add(grown ? new Mention(mention.role(), mention.index(), held.get(i), mention.traits()) : mention);
        }
        return List.copyOf(result);
    }
}

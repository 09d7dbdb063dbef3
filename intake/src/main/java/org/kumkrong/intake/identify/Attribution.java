// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Identifier.Origin.FreeText;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.identify.PersonCues.Owner;
import org.kumkrong.intake.identify.PersonCues.Whose;

/// Gives identifiers found in free text to the mentions they describe.
///
/// In this order: whoever holds the value already; whose the value beside it in a list is; what the words beside it say
/// (the child's, a parent's, the offender's); who says it in a talk; the person whose note it stands in; the only
/// suspect; of several suspects the one that the passage names. What is left stays in its passage, with nobody. What a
/// text tells about a child goes to the only child, where no field has said it.
final class Attribution {
    /// No mention is a child.
    static final int NO_CHILD = -6;

    private static final Set<IdentifierKind> PAYMENTS = EnumSet.of(
            IdentifierKind.BANK_ACCOUNT, IdentifierKind.PROMPTPAY, IdentifierKind.WALLET, IdentifierKind.CRYPTO);
    /// What an office or a helper is reached by.
    private static final Set<IdentifierKind> OFFICE_CONTACTS =
            EnumSet.of(IdentifierKind.PHONE, IdentifierKind.EMAIL, IdentifierKind.URL);
    private static final Set<IdentifierKind> NAMES =
            EnumSet.of(IdentifierKind.HANDLE, IdentifierKind.ACCOUNT, IdentifierKind.PROFILE_URL);
    private static final Set<IdentifierKind> CONTACTS_OF_PARENTS =
            EnumSet.of(IdentifierKind.PHONE, IdentifierKind.EMAIL);
    private static final Set<IdentifierKind> CONTACTS = EnumSet.of(
            IdentifierKind.HANDLE,
            IdentifierKind.ACCOUNT,
            IdentifierKind.PHONE,
            IdentifierKind.EMAIL,
            IdentifierKind.PROFILE_URL,
            IdentifierKind.IMEI);
    /// What a text tells about a child.
    private static final Set<IdentifierKind> TOLD = EnumSet.of(
            IdentifierKind.PERSON_NAME,
            IdentifierKind.NICKNAME,
            IdentifierKind.AGE,
            IdentifierKind.DATE_OF_BIRTH,
            IdentifierKind.GENDER,
            IdentifierKind.SCHOOL,
            IdentifierKind.PLACE);

    /// What makes somebody of whom only a text tells a mention.
    private static final Set<IdentifierKind> NAMING = EnumSet.of(
            IdentifierKind.PERSON_NAME, IdentifierKind.NICKNAME, IdentifierKind.HANDLE, IdentifierKind.PHONE);
    private static final Pattern PARENT =
            Pattern.compile("father|mother|parent|guardian|พ่อ|แม่|บิดา|มารดา|ปกครอง", Pattern.CASE_INSENSITIVE);
    /// Of more suspects, and of more values of one, none is looked for by name in a text.
    private static final int SUSPECTS_ASKED_MAX = 20;

    private static final int NAMES_ASKED_MAX = 50;
    private static final int NOBODY = -1;
    private static final int UNASKED = -7;

    private final List<Mention> mentions;
    private final List<List<Identifier>> held = new ArrayList<>();
    private final List<Identifier> unnamed = new ArrayList<>();
    private final List<Identifier> unnamedChild = new ArrayList<>();
    private final List<Identifier> helper = new ArrayList<>();
    private final List<Identifier> office = new ArrayList<>();
    private final Map<IdentifierKind, List<Identifier>> told = new EnumMap<>(IdentifierKind.class);
    private final int[] suspects;
    private final int[] children;

    private Attribution(List<Mention> mentions) {
        this.mentions = mentions;
        mentions.forEach(mention -> held.add(new ArrayList<>(mention.identifiers())));
        suspects = inRole(mentions, Role.SUSPECT);
        var victims = inRole(mentions, Role.VICTIM);
        children = victims.length > 0 ? victims : inRole(mentions, Role.RECIPIENT);
    }

    static List<Mention> attribute(List<Mention> mentions, List<Passage> passages, int[] owners) {
        if (nothingFound(passages)) {
            return mentions;
        }
        var attribution = new Attribution(mentions);
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            if (passage.kind() != Passage.Kind.BOILERPLATE
                    && !passage.identifiers().isEmpty()) {
                attribution.new Page(passage, owners[i]).read();
            }
        }
        attribution.settleTold();
        return attribution.result();
    }

    private static boolean nothingFound(List<Passage> passages) {
        for (var passage : passages) {
            if (!passage.identifiers().isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static int[] inRole(List<Mention> mentions, Role role) {
        var found = new int[mentions.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (mentions.get(i).role() == role) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private int onlySuspect() {
        return suspects.length == 1 ? suspects[0] : NOBODY;
    }

    private int onlyChild() {
        return children.length == 1 ? children[0] : children.length == 0 ? NO_CHILD : NOBODY;
    }

    private boolean isChild(int mention) {
        for (int child : children) {
            if (child == mention) {
                return true;
            }
        }
        return false;
    }

    /// One passage while its identifiers are given away.
    private final class Page {
        private final Passage passage;
        private final int owner;
        private @Nullable PersonCues readCues;
        private @Nullable Turns readTurns;
        private int named = UNASKED;
        private int previousEnd = -1;
        private IdentifierKind previousKind = IdentifierKind.GENDER;
        private Runnable previousGift = () -> {};
        private @Nullable Identifier current;

        Page(Passage passage, int owner) {
            this.passage = passage;
            this.owner = owner;
        }

        /// Read when first asked for: most passages only repeat what the fields say.
        private PersonCues cues() {
            var cues = readCues;
            if (cues == null) {
                cues = new PersonCues(passage.text());
                readCues = cues;
                cues.place(places());
            }
            return cues;
        }

        private int speaker(FreeText place) {
            var turns = readTurns;
            if (turns == null) {
                turns = Turns.of(passage.text(), () -> new Speakers(held, onlySuspect(), onlyChild()));
                readTurns = turns;
            }
            return turns.speaker(place.start());
        }

        private int named() {
            if (named == UNASKED) {
                named = suspects.length > 1 ? onlyNamedSuspect(passage) : NOBODY;
            }
            return named;
        }

        void read() {
            for (var identifier : passage.identifiers()) {
                if (identifier.origin() instanceof FreeText place) {
                    if (TOLD.contains(identifier.kind())) {
                        tell(identifier, place);
                    } else {
                        pass(identifier, place);
                    }
                }
            }
        }

        /// Where the values stand, and who holds them; in a talk the holder is whoever is spoken of.
        private List<PersonCues.Place> places() {
            var places = new ArrayList<PersonCues.Place>();
            for (var identifier : passage.identifiers()) {
                if (identifier.origin() instanceof FreeText place && !TOLD.contains(identifier.kind())) {
                    int holder = holder(identifier);
                    boolean named = holder >= 0 && holder < held.size() && speaker(place) == Turns.NONE;
                    boolean child = named && mentions.get(holder).role() != Role.SUSPECT;
                    boolean payment = PAYMENTS.contains(identifier.kind());
                    places.add(
                            new PersonCues.Place(place.start(), place.end(), named ? holder : NOBODY, child, payment));
                }
            }
            return places;
        }

        private void tell(Identifier identifier, FreeText place) {
            boolean offenders = identifier.kind() == IdentifierKind.PERSON_NAME
                    && cues().whose(place.start(), place.end(), false).whose() == Whose.OFFENDER;
            if (offenders) {
                nameSuspect(identifier);
                return;
            }
            int speaker = speaker(place);
            boolean ofSuspect = (owner != NOBODY && !isChild(owner) && passage.kind() == Passage.Kind.PROFILE)
                    || speaker == Turns.UNKNOWN // may be the offender, who claims to be young
                    || (speaker >= 0 && !isChild(speaker));
            if (!ofSuspect) {
                told.computeIfAbsent(identifier.kind(), _ -> new ArrayList<>()).add(identifier);
            }
        }

        /// The name that a text gives the offender, where no field has given one.
        private void nameSuspect(Identifier name) {
            int only = onlySuspect();
            var of = only == NOBODY ? unnamed : held.get(only);
            boolean said = of.stream().anyMatch(i -> i.kind() == IdentifierKind.PERSON_NAME);
            if (!said && (only != NOBODY || suspects.length == 0)) {
                of.add(name);
            }
        }

        private void pass(Identifier identifier, FreeText place) {
            current = identifier;
            boolean pair = place.end() == previousEnd || bracketed(previousEnd, place.start());
            boolean listed = identifier.kind() == previousKind && joins(previousEnd, place.start());
            int holder = holder(identifier);
            if (holder != NOBODY) {
                previousGift = () -> hand(holder);
            } else if (!pair && !listed) {
                previousGift = gift(identifier, place);
                previousGift.run();
            } else {
                previousGift.run();
            }
            previousEnd = place.end();
            previousKind = identifier.kind();
        }

        /// Whether a value stands in a bracket that opens right behind another, as its second form.
        private boolean bracketed(int from, int to) {
            return from >= 0
                    && to - from <= 2
                    && to > from
                    && passage.text().substring(from, to).strip().equals("(");
        }

        /// Whether only a comma or "and" lies between two values, so that they are one list.
        private boolean joins(int from, int to) {
            if (from < 0 || to - from > 6 || to < from) {
                return false;
            }
            var between = passage.text().substring(from, to).strip();
            return switch (between) {
                case ",", "/", "&", "+", ";", "|", "and", "or", "และ", "หรือ", "กับ", ", and", ", or" -> true;
                default -> false;
            };
        }

        private Runnable gift(Identifier identifier, FreeText place) {
            boolean payment = PAYMENTS.contains(identifier.kind());
            var said = cues().whose(place.start(), place.end(), NAMES.contains(identifier.kind()));
            int speaker = speaker(place);
            if (labels(place)) {
                return () -> hand(speaker);
            }
            if (OFFICE_CONTACTS.contains(identifier.kind()) && office(identifier, place, said)) {
                return () -> aside(Whose.DESK);
            }
            return switch (said.whose()) {
                case OTHERS -> payment ? () -> unsaid(payment, place, said) : () -> {};
                case HELPER, DESK -> payment ? () -> unsaid(payment, place, said) : () -> aside(said.whose());
                case CALLBACK -> owner != NOBODY ? () -> unsaid(payment, place, said) : () -> aside(Whose.HELPER);
                case PARENT -> payment ? () -> unsaid(payment, place, said) : () -> toParent();
                case CHILD -> payment ? () -> unsaid(payment, place, said) : () -> toChild(said.mention());
                case HERS -> boy() || payment ? () -> unsaid(payment, place, said) : () -> toChild(NOBODY);
                case HIS ->
                    boy() && !payment && cues().childSpokenOf(place.start())
                            ? () -> {}
                            : () -> unsaid(payment, place, his());
                case MINE ->
                    mine(place, speaker) && !payment ? () -> aside(Whose.HELPER) : () -> unsaid(payment, place, said);
                case YOURS -> () -> toListener(speaker, payment, place, said);
                case OFFENDER, HOLDER, UNSAID -> () -> unsaid(payment, place, said);
            };
        }

        /// Whether a contact is the sending office's own: of a box that only offices have, or in words that
        /// only they write.
        private boolean office(Identifier identifier, FreeText place, Owner said) {
            boolean box = identifier.kind() == IdentifierKind.EMAIL
                    && OfficeBoxes.is(identifier.value())
                    && !cues().offenderBefore(place.start());
            return switch (said.whose()) {
                case OFFENDER -> false;
                case DESK -> true;
                default -> box || cues().desk(place.start(), place.end());
            };
        }

        /// A parent's phone or mail leads to the child, unless a parent is the suspect.
        private void toParent() {
            boolean contact = current != null && CONTACTS_OF_PARENTS.contains(current.kind());
            int child = isChild(owner) ? owner : owner == NOBODY ? onlyChild() : NOBODY;
            if (contact && child >= 0 && !suspectIsParent()) {
                hand(child);
            } else {
                aside(Whose.HELPER);
            }
        }

        /// Kept with a mention in the role "other": of somebody who helps, or of the office that sends.
        private void aside(Whose whose) {
            boolean contact = current != null && OFFICE_CONTACTS.contains(current.kind());
            if (contact) {
                add(whose == Whose.DESK ? office : helper);
            }
        }

        /// "My number" is the sender's where nobody speaks and nobody is quoted.
        private boolean mine(FreeText place, int speaker) {
            return speaker == Turns.NONE && passage.kind() == Passage.Kind.NARRATIVE && !cues().quoted(place.start());
        }

        /// "His" is the offender's where the text has one.
        private Owner his() {
            return new Owner(cues().offenderNamed() ? Whose.OFFENDER : Whose.UNSAID, NOBODY);
        }

        /// A value that is itself the label of a turn.
        private boolean labels(FreeText place) {
            return place.end() < passage.text().length()
                    && passage.text().charAt(place.end()) == ':'
                    && speaker(place) != Turns.NONE;
        }

        private void toListener(int speaker, boolean payment, FreeText place, Owner said) {
            if (speaker >= 0 && isChild(speaker)) {
                hand(onlySuspect());
            } else if (speaker >= 0 && !payment) {
                toChild(NOBODY);
            } else if (payment) {
                unsaid(true, place, said);
            }
        }

        private void unsaid(boolean payment, FreeText place, Owner said) {
            int speaker = speaker(place);
            boolean childSpeaks = speaker == Turns.CHILD || (speaker >= 0 && isChild(speaker));
            if (said.whose() == Whose.OFFENDER && said.mention() != NOBODY) {
                hand(said.mention());
            } else if (said.whose() == Whose.OFFENDER || (payment && (childSpeaks || speaker < 0))) {
                toSuspect(payment, place, said);
            } else if (speaker != Turns.NONE) {
                hand(speaker);
            } else {
                toSuspect(payment, place, said);
            }
        }

        private void toSuspect(boolean payment, FreeText place, Owner said) {
            int to = owner != NOBODY ? owner : suspects.length == 1 ? suspects[0] : named();
            boolean telling = payment || (contact() && cues().offending(place.start()));
            if (to != NOBODY) {
                hand(to);
            } else if (suspects.length == 0 && (telling || said.whose() == Whose.OFFENDER || !unnamed.isEmpty())) {
                add(unnamed);
            }
        }

        private boolean contact() {
            return current != null && CONTACTS.contains(current.kind());
        }

        private void toChild(int mention) {
            int only = onlyChild();
            if (mention != NOBODY || only >= 0) {
                hand(mention != NOBODY ? mention : only);
            } else if (only == NO_CHILD) {
                add(unnamedChild);
            }
        }

        /// Gives the value at hand to a mention, or to a child of whom there is none yet.
        private void hand(int mention) {
            if (mention == Turns.CHILD) {
                add(unnamedChild);
            } else if (mention >= 0 && mention < held.size()) {
                add(held.get(mention));
            }
        }

        private void add(List<Identifier> to) {
            var value = current;
            if (value != null && to.stream().noneMatch(known -> same(known, value))) {
                to.add(value);
            }
        }
    }

    /// Whether a source says that a suspect is the child's parent.
    private boolean suspectIsParent() {
        for (int suspect : suspects) {
            var relation = mentions.get(suspect).traits().getOrDefault("relationshipToChildVictim", "");
            if (PARENT.matcher(relation).find()) {
                return true;
            }
        }
        return false;
    }

    /// Whether the child is known to be a boy.
    private boolean boy() {
        var known = new ArrayList<Identifier>(told.getOrDefault(IdentifierKind.GENDER, List.of()));
        for (int child : children) {
            known.addAll(held.get(child));
        }
        return known.stream()
                .anyMatch(i -> i.kind() == IdentifierKind.GENDER && i.value().equals("male"));
    }

    /// What the texts tell of a child, where it is one child and one answer, and no field has said it.
    private void settleTold() {
        int child = onlyChild();
        if (child == NOBODY) {
            return;
        }
        var of = child == NO_CHILD ? unnamedChild : held.get(child);
        told.forEach((kind, found) -> {
            boolean born = of.stream().anyMatch(i -> i.kind() == IdentifierKind.DATE_OF_BIRTH);
            boolean said = of.stream().anyMatch(i -> i.kind() == kind) || (kind == IdentifierKind.AGE && born);
            var first = found.getFirst();
            if (!said && found.stream().allMatch(other -> one(first, other))) {
                of.add(first);
            }
        });
    }

    private static boolean one(Identifier a, Identifier b) {
        return a.value().equals(b.value()) || (!a.weak().isEmpty() && a.weak().equals(b.weak()));
    }

    /// Who holds a value already; a screen name also in its weaker form. The numbers behind the mentions' are those of
    /// the suspect and the child that only the text names.
    private int holder(Identifier found) {
        for (int i = 0; i < held.size(); i++) {
            for (var known : held.get(i)) {
                if (same(known, found)) {
                    return i;
                }
            }
        }
        if (unnamed.stream().anyMatch(known -> same(known, found))) {
            return held.size();
        }
        return unnamedChild.stream().anyMatch(known -> same(known, found)) ? held.size() + 1 : NOBODY;
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
        if (suspects.length > SUSPECTS_ASKED_MAX) {
            return NOBODY;
        }
        var text = Folding.lower(passage.text());
        int only = NOBODY;
        for (int suspect : suspects) {
            if (held.get(suspect).stream()
                    .limit(NAMES_ASKED_MAX)
                    .anyMatch(identifier -> names(identifier, passage, text))) {
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
        var result = new ArrayList<Mention>(mentions.size() + 2);
        if (!unnamed.isEmpty()) {
            result.add(new Mention(Role.SUSPECT, 0, unnamed, Map.of("mentionedIn", "free text")));
        }
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            boolean grown = held.get(i).size() > mention.identifiers().size();
            result.add(grown ? new Mention(mention.role(), mention.index(), held.get(i), mention.traits()) : mention);
        }
        if (unnamedChild.stream().anyMatch(i -> NAMING.contains(i.kind()))) {
            int behindSuspects =
                    (int) result.stream().filter(m -> m.role() == Role.SUSPECT).count();
            result.add(behindSuspects, new Mention(Role.VICTIM, 0, unnamedChild, Map.of("mentionedIn", "free text")));
        }
        int others = inRole(mentions, Role.OTHER).length;
        others += aside(result, helper, "helper", others);
        aside(result, office, "office", others);
        return List.copyOf(result);
    }

    private static int aside(List<Mention> result, List<Identifier> contacts, String who, int index) {
        if (contacts.isEmpty()) {
            return 0;
        }
        result.add(new Mention(Role.OTHER, index, contacts, Map.of("mentionedIn", "free text", "who", who)));
        return 1;
    }
}

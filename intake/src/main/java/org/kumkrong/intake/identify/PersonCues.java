// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kumkrong.intake.identify.CueWords.Cue;

/// The words of a passage that tell whose an identifier is.
///
/// A word for a child or a parent counts only where nothing lies between it and the value but words such as "phone" or
/// "ของ": in "the child was contacted by …" the value is not the child's. A name or screen name of somebody in the tip
/// counts like such a word.
final class PersonCues {
    private static final int NOBODY = -1;
    private static final int REACH = 30;
    private static final int NUMBER_DIGITS_MIN = 8;
    private static final int HELPER_REACH = 60;
    private static final int NAME_HELPER_REACH = 24;
    private static final int REPORTER_REACH = 14;
    private static final int DESK_REACH = 140;
    private static final int DESK_REACH_ON = 60;
    private static final int SENTENCE_MAX = 120;
    private static final List<String> CONTACT = List.of(
            "contact",
            "email",
            "e-mail",
            "mail",
            "write",
            "call",
            "phone",
            "tel",
            "reach",
            "questions",
            "ติดต่อ",
            "อีเมล",
            "โทร");
    /// With which an office's own sentence begins.
    private static final List<String> ADDRESSING = List.of(
            "for questions",
            "for any question",
            "for emergenc",
            "for urgent",
            "in an emergency",
            "in emergencies",
            "to request",
            "officers ",
            "investigators ",
            "หากมีข้อสงสัย",
            "กรณีฉุกเฉิน",
            "สอบถาม",
            "เจ้าหน้าที่สามารถ");
    private static final Comparator<Hit> BY_PLACE = Comparator.comparingInt(Hit::start);

    private final FoldedText text;
    private List<Hit> cues = new ArrayList<>();
    private List<Place> values = List.of();

    /// A word and what it says.
    ///
    /// @param mention who is meant, where it is somebody's name; −1 for a common word
    private record Hit(Cue cue, int start, int end, int mention) {}

    /// Answers of [#whose].
    enum Whose {
        CHILD,
        /// A parent's: leads to the child.
        PARENT,
        HELPER,
        /// Of the office that sends the tip.
        DESK,
        /// Of the holder of the account that the text is about.
        HOLDER,
        /// Of whoever the text belongs to, else a helper's.
        CALLBACK,
        /// Somebody the tip has no mention of.
        OTHERS,
        OFFENDER,
        /// The listener's, in a talk.
        YOURS,
        /// Whoever speaks says that it is theirs.
        MINE,
        /// "his": most likely the offender's, unless the child is a boy.
        HIS,
        /// "her": most likely the child's, unless the child is a boy.
        HERS,
        UNSAID
    }

    /// Whose a value is.
    ///
    /// @param mention which one, −1 where only the role is known
    record Owner(Whose whose, int mention) {
        private static final Owner UNSAID = new Owner(Whose.UNSAID, NOBODY);
    }

    PersonCues(FoldedText text) {
        this.text = text;
        for (int i = 0; i < text.length(); ) {
            var hit = CueWords.TREE.at(text, i, text.length());
            if (hit != null && hit.meaning() != Cue.NOTHING) {
                cues.add(new Hit(hit.meaning(), hit.start(), hit.end(), NOBODY));
            }
            i = hit == null ? i + 1 : hit.end();
        }
    }

    PersonCues(String passage) {
        this(FoldedText.of(passage));
    }

    /// An identifier in the text: words inside it say nothing (the "boy" of `ex_boy`), and where somebody holds it, it
    /// counts as a word for them.
    ///
    /// @param start where it stands in the original
    /// @param mention who holds it, −1 for nobody
    /// @param child whether that is a child
    /// @param payment whether it is paid to
    record Place(int start, int end, int mention, boolean child, boolean payment) {}

    /// Whether an offender is named anywhere.
    boolean offenderNamed() {
        return cues.stream().anyMatch(hit -> hit.cue() == Cue.OFFENDER);
    }

    /// Takes note of the identifiers of the text, in its order.
    void place(List<Place> places) {
        values = places.stream()
                .map(p ->
                        new Place(text.placeOf(p.start()), text.placeOf(p.end()), p.mention(), p.child(), p.payment()))
                .toList();
        var kept = new ArrayList<Hit>(cues.size() + places.size());
        int next = 0;
        for (var place : places) {
            int start = text.placeOf(place.start());
            int end = text.placeOf(place.end());
            while (next < cues.size() && cues.get(next).start() < start) {
                kept.add(cues.get(next++));
            }
            while (next < cues.size() && cues.get(next).end() <= end) {
                next++;
            }
            if (place.mention() != NOBODY) {
                kept.add(new Hit(place.child() ? Cue.CHILD : Cue.OFFENDER, start, end, place.mention()));
            }
        }
        kept.addAll(cues.subList(next, cues.size()));
        kept.sort(BY_PLACE);
        cues = kept;
    }

    /// Whose a value at these places of the original is, as far as the words beside it say.
    ///
    /// @param name whether it is a screen name or an account, which helpers hardly give: words for them
    /// then reach less far
    Owner whose(int originalStart, int originalEnd, boolean name) {
        int start = text.placeOf(originalStart);
        int end = text.placeOf(originalEnd);
        var behind = behind(end);
        if (behind.whose() == Whose.HELPER || behind.whose() == Whose.PARENT) {
            return behind;
        }
        var before = ahead(start, true, name ? NAME_HELPER_REACH : HELPER_REACH);
        return before.whose() != Whose.UNSAID ? before : behind;
    }

    /// Whether what is written around a value is the sending office's own: words of its desk in the same
    /// sentence, or in the
    /// one before where the value's own says no more than "Contact: …", and nobody spoken of between.
    boolean desk(int originalStart, int originalEnd) {
        int start = text.placeOf(originalStart);
        int end = text.placeOf(originalEnd);
        for (int i = firstFrom(start) - 1; i >= 0 && start - cues.get(i).end() <= DESK_REACH; i--) {
            var hit = cues.get(i);
            if (hit.cue() == Cue.DESK && hit.end() <= start) {
                return !broken(hit.end(), start) || onlyContact(hit.end(), start);
            }
            if (ofSomebody(hit.cue())) {
                break;
            }
        }
        for (int i = firstFrom(end); i < cues.size() && cues.get(i).start() - end <= DESK_REACH_ON; i++) {
            var hit = cues.get(i);
            if (ofSomebody(hit.cue()) || broken(end, hit.start())) {
                return false;
            }
            if (hit.cue() == Cue.DESK) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofSomebody(Cue cue) {
        return switch (cue) {
            case CHILD, PARENT, OFFENDER, CONTACTED, HOLDER, HIS, HERS, YOURS, MINE -> true;
            default -> false;
        };
    }

    /// Whether the last sentence between two places is a bare "Contact:" or its kin.
    private boolean onlyContact(int from, int to) {
        int start = to;
        while (start > from
                && !(text.charAt(start - 1) == '\n' || (text.charAt(start - 1) == '.' && text.at(start) == ' '))) {
            start--;
        }
        var said = text.folded(start, to).strip();
        boolean paragraph = text.folded(from, start).indexOf('\n') < 0;
        boolean bare = said.length() <= 24 && CONTACT.stream().anyMatch(said::startsWith);
        return paragraph && (bare || ADDRESSING.stream().anyMatch(said::startsWith));
    }

    /// Whose what a text tells is, by the words before a place of the folded text. A school is nobody's here.
    Whose before(int start) {
        return ahead(start, false, HELPER_REACH).whose();
    }

    /// Whether money or contact is asked for, or an offender named, in the sentence around a value.
    boolean offending(int originalStart) {
        int at = text.placeOf(originalStart);
        for (int i = firstFrom(at - SENTENCE_MAX);
                i < cues.size() && cues.get(i).start() < at + SENTENCE_MAX;
                i++) {
            var hit = cues.get(i);
            boolean telling = switch (hit.cue()) {
                case OFFENDER, CONTACTED, DEMAND, TARGET, SLOT -> true;
                default -> false;
            };
            if (telling && !broken(Math.min(at, hit.end()), Math.max(at, hit.start()))) {
                return true;
            }
        }
        return false;
    }

    /// @param contacts whether a school's contact data are meant, which are a helper's
    private Owner ahead(int start, boolean contacts, int helperReach) {
        boolean given = false;
        for (int i = firstFrom(start) - 1; i >= 0 && start - cues.get(i).end() <= HELPER_REACH; i--) {
            var hit = cues.get(i);
            boolean tooFar =
                    helps(hit.cue()) && (start - hit.end() > helperReach || helpEnds(hit.end(), start, contacts));
            if (hit.end() > start || tooFar || broken(hit.end(), start)) {
                return Owner.UNSAID;
            }
            boolean near = start - hit.end() <= REACH
                    || (owning(hit.end())
                            && start - hit.end() <= HELPER_REACH
                            && !valueBetween(hit.end(), start, false));
            switch (hit.cue()) {
                case CHILD -> {
                    return near ? child(i, given, start) : Owner.UNSAID;
                }
                case PARENT -> {
                    return new Owner(reporting(i) ? Whose.HELPER : Whose.PARENT, NOBODY);
                }
                case HELPER, OTHERS, DESK -> {
                    return new Owner(Whose.valueOf(hit.cue().name()), NOBODY);
                }
                case CALLBACK, HOLDER -> {
                    return new Owner(Whose.valueOf(hit.cue().name()), NOBODY);
                }
                case OFFENDER -> {
                    return near ? new Owner(Whose.OFFENDER, hit.mention()) : Owner.UNSAID;
                }
                case CONTACTED -> {
                    return near && contacts ? new Owner(Whose.OFFENDER, NOBODY) : Owner.UNSAID;
                }
                case YOURS, HIS, HERS, MINE -> {
                    return near ? new Owner(Whose.valueOf(hit.cue().name()), NOBODY) : Owner.UNSAID;
                }
                case TARGET -> {
                    return start - hit.end() <= 3 ? new Owner(Whose.CHILD, NOBODY) : Owner.UNSAID;
                }
                case ACT, DEMAND -> {
                    return Owner.UNSAID;
                }
                case SCHOOL -> {
                    if (contacts) {
                        return new Owner(Whose.HELPER, NOBODY);
                    }
                }
                case GIVE -> given = true;
                case OF, SLOT, NOTHING -> {}
            }
        }
        return Owner.UNSAID;
    }

    /// "reporter (mother)": said to be the reporter's.
    private boolean reporting(int index) {
        int before = index - 1;
        int start = cues.get(index).start();
        return before >= 0
                && cues.get(before).cue() == Cue.HELPER
                && start - cues.get(before).end() <= REPORTER_REACH
                && text.charAt(start - 1) == '(';
    }

    /// Whether what a word for a helper says is over: something to be paid to stands between, or a sign that parts
    /// fields, with no value of the helper's before it; for what is told of a child, also a number.
    private boolean helpEnds(int from, int to, boolean contacts) {
        if (valueBetween(from, to, true) || (!contacts && numberBetween(from, to))) {
            return true;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ';' || c == '|' || (c == '/' && text.at(i + 1) == '/')) {
                return !valueBetween(from, i, false);
            }
        }
        return false;
    }

    /// Whether a phone number or the like stands between.
    private boolean numberBetween(int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += TextScan.digit(text.charAt(i)) ? 1 : 0;
        }
        return digits >= NUMBER_DIGITS_MIN;
    }

    private boolean valueBetween(int from, int to, boolean payment) {
        for (var value : values) {
            if (value.start() >= to) {
                return false;
            }
            if (value.start() >= from && (value.payment() || !payment)) {
                return true;
            }
        }
        return false;
    }

    /// Whether an offender is spoken of before a value in its sentence.
    boolean offenderBefore(int originalStart) {
        int at = text.placeOf(originalStart);
        for (int i = firstFrom(at) - 1; i >= 0 && at - cues.get(i).end() <= SENTENCE_MAX; i--) {
            if (cues.get(i).cue() == Cue.OFFENDER && cues.get(i).end() <= at) {
                return !broken(cues.get(i).end(), at);
            }
        }
        return false;
    }

    /// Who was spoken of last before a place, also in sentences before.
    boolean childSpokenOf(int originalStart) {
        int at = text.placeOf(originalStart);
        for (int i = firstFrom(at) - 1; i >= 0 && at - cues.get(i).end() <= SENTENCE_MAX; i--) {
            switch (cues.get(i).cue()) {
                case CHILD -> {
                    return true;
                }
                case OFFENDER -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean helps(Cue cue) {
        return switch (cue) {
            case HELPER, PARENT, CALLBACK, HOLDER, OTHERS, DESK, SCHOOL -> true;
            default -> false;
        };
    }

    /// A word for a child may itself belong to a helper ("แม่ของเด็ก"), and what a child gave may be
    /// anybody's unless it
    /// is said to whom.
    private Owner child(int index, boolean given, int start) {
        var hit = cues.get(index);
        int before = index - 1;
        if (before >= 0
                && cues.get(before).cue() == Cue.OF
                && hit.start() - cues.get(before).end() <= 1) {
            hit = cues.get(before);
            before--;
        }
        boolean touches = before >= 0 && hit.start() - cues.get(before).end() <= 1;
        if (touches && cues.get(before).cue() == Cue.HELPER) {
            return new Owner(Whose.HELPER, NOBODY);
        }
        if (touches && cues.get(before).cue() == Cue.PARENT) {
            return new Owner(Whose.PARENT, NOBODY);
        }
        boolean named = cues.get(index).mention() != NOBODY;
        return given && !named && !givenToOffender(start)
                ? new Owner(Whose.OTHERS, NOBODY)
                : new Owner(Whose.CHILD, cues.get(index).mention());
    }

    /// "the boy's …", "น้องใช้ …": what follows is theirs, however long the platform's name.
    private boolean owning(int end) {
        return (text.at(end) == '\'' && text.at(end + 1) == 's')
                || (text.at(end) == 'ใ' && text.at(end + 1) == 'ช' && text.at(end + 2) == '้');
    }

    private boolean givenToOffender(int start) {
        for (int i = firstFrom(start); i < cues.size() && cues.get(i).start() - start <= REACH; i++) {
            if (cues.get(i).cue() == Cue.OFFENDER) {
                return !broken(start, cues.get(i).start());
            }
        }
        return false;
    }

    /// "061… (mother)", "061… ของแม่".
    private Owner behind(int end) {
        int i = firstFrom(end);
        boolean joined = text.at(end) == '(' || (text.at(end) == ' ' && text.at(end + 1) == '(');
        if (i < cues.size() && cues.get(i).cue() == Cue.OF && cues.get(i).start() - end <= 1) {
            end = cues.get(i++).end();
            joined = true;
        }
        if (!joined || i >= cues.size() || cues.get(i).start() - end > 8) {
            return Owner.UNSAID;
        }
        var hit = cues.get(i);
        return switch (hit.cue()) {
            case CHILD -> new Owner(Whose.CHILD, hit.mention());
            case HELPER, SCHOOL -> new Owner(Whose.HELPER, NOBODY);
            case PARENT -> new Owner(Whose.PARENT, NOBODY);
            case OTHERS -> new Owner(Whose.OTHERS, NOBODY);
            case OFFENDER -> new Owner(Whose.OFFENDER, hit.mention());
            default -> Owner.UNSAID;
        };
    }

    /// The first cue that starts at or behind a place.
    private int firstFrom(int at) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Whether somebody's words are quoted before a place.
    boolean quoted(int originalStart) {
        int at = text.placeOf(originalStart);
        var before = text.folded(Math.max(0, at - 60), at);
        return before.indexOf('"') >= 0
                || before.contains(" '")
                || before.contains("said")
                || before.contains("says")
                || before.contains("wrote")
                || before.contains("sent");
    }

    private boolean broken(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '.' && text.at(i + 1) == ' ' && !abbreviated(i))) {
                return true;
            }
        }
        return false;
    }

    /// The dot of "no.", "ธ.", "Inc." and the like ends no sentence.
    private boolean abbreviated(int dot) {
        var form = dot >= 4 ? text.folded(dot - 4, dot) : "";
        if (form.equals("corp") || form.equals(" inc") || form.equals(" ltd")) {
            return true;
        }
        int start = dot;
        while (Folding.word(text.at(start - 1)) && dot - start < 3) {
            start--;
        }
        return dot - start >= 1 && dot - start <= 2 && !Folding.word(text.at(start - 1));
    }
}

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
    private static final int HELPER_REACH = 60;
    private static final int SENTENCE_MAX = 120;
    private static final Comparator<Hit> BY_PLACE = Comparator.comparingInt(Hit::start);

    private final FoldedText text;
    private List<Hit> cues = new ArrayList<>();

    /// A word and what it says.
    ///
    /// @param mention who is meant, where it is somebody's name; −1 for a common word
    private record Hit(Cue cue, int start, int end, int mention) {}

    /// Answers of [#whose].
    enum Whose {
        CHILD,
        HELPER,
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
    record Place(int start, int end, int mention, boolean child) {}

    /// Whether an offender is named anywhere.
    boolean offenderNamed() {
        return cues.stream().anyMatch(hit -> hit.cue() == Cue.OFFENDER);
    }

    /// Takes note of the identifiers of the text, in its order.
    void place(List<Place> places) {
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
    Owner whose(int originalStart, int originalEnd) {
        int start = text.placeOf(originalStart);
        int end = text.placeOf(originalEnd);
        var behind = behind(end);
        if (behind.whose() == Whose.HELPER) {
            return behind;
        }
        var before = ahead(start, true);
        return before.whose() != Whose.UNSAID ? before : behind;
    }

    /// Whose what a text tells is, by the words before a place of the folded text. A school is nobody's here.
    Whose before(int start) {
        return ahead(start, false).whose();
    }

    /// Whether money or contact is asked for, or an offender named, in the sentence around a value.
    boolean offending(int originalStart) {
        int at = text.placeOf(originalStart);
        for (int i = firstFrom(at - SENTENCE_MAX);
                i < cues.size() && cues.get(i).start() < at + SENTENCE_MAX;
                i++) {
            var hit = cues.get(i);
            boolean telling = switch (hit.cue()) {
                case OFFENDER, DEMAND, TARGET, SLOT -> true;
                default -> false;
            };
            if (telling && !broken(Math.min(at, hit.end()), Math.max(at, hit.start()))) {
                return true;
            }
        }
        return false;
    }

    /// @param contacts whether a school's contact data are meant, which are a helper's
    private Owner ahead(int start, boolean contacts) {
        boolean given = false;
        for (int i = firstFrom(start) - 1; i >= 0 && start - cues.get(i).end() <= HELPER_REACH; i--) {
            var hit = cues.get(i);
            if (hit.end() > start || broken(hit.end(), start)) {
                return Owner.UNSAID;
            }
            boolean near = start - hit.end() <= REACH;
            switch (hit.cue()) {
                case CHILD -> {
                    return near ? child(i, given, start) : Owner.UNSAID;
                }
                case HELPER, OTHERS -> {
                    return new Owner(hit.cue() == Cue.HELPER ? Whose.HELPER : Whose.OTHERS, NOBODY);
                }
                case OFFENDER -> {
                    return near ? new Owner(Whose.OFFENDER, hit.mention()) : Owner.UNSAID;
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
        boolean helpers = before >= 0
                && cues.get(before).cue() == Cue.HELPER
                && hit.start() - cues.get(before).end() <= 1;
        if (helpers) {
            return new Owner(Whose.HELPER, NOBODY);
        }
        boolean named = cues.get(index).mention() != NOBODY;
        return given && !named && !givenToOffender(start)
                ? new Owner(Whose.OTHERS, NOBODY)
                : new Owner(Whose.CHILD, cues.get(index).mention());
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

    /// The dot of "no.", "ธ." and the like ends no sentence.
    private boolean abbreviated(int dot) {
        int start = dot;
        while (Folding.word(text.at(start - 1)) && dot - start < 3) {
            start--;
        }
        return dot - start >= 1 && dot - start <= 2 && !Folding.word(text.at(start - 1));
    }
}

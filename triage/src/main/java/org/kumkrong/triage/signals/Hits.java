// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Where phrases of the word lists stand in one folded text: for each list and start the longest. For one thread.
final class Hits {
    /// Hits beyond this many in one passage are not looked at; a text that full of them has spoken.
    static final int HITS_MAX = 4_096;

    private static final WordList[] LISTS = WordList.values();

    private final Folded text;
    private byte[] lists = new byte[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private @Nullable String[] words = new String[0];
    /// Of a frame: starts and ends of the things in it.
    private int[] @Nullable [] places = new int[0][];
    private int count;
    private long seen;

    private Hits(Folded text) {
        this.text = text;
    }

    static Hits in(Folded text, PhraseGraph graph) {
        Hits hits = new Hits(text);
        char[] chars = text.chars();
        int length = text.length();
        for (int i = 0; i < length && hits.count < HITS_MAX; i++) {
            if (i > 0 && Folded.isWordChar(chars[i]) && Folded.isWordChar(chars[i - 1])) {
                continue;
            }
            int first = hits.count;
            graph.find(text, i, (lists, start, end) -> hits.add(lists, first, start, end));
        }
        return hits;
    }

    private void add(long bits, int first, int start, int end) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            byte list = (byte) Long.numberOfTrailingZeros(rest);
            int at = first;
            while (at < count && lists[at] != list) {
                at++;
            }
            if (at == count) {
                grow();
                count++;
            }
            lists[at] = list;
            starts[at] = start;
            ends[at] = end;
        }
        seen |= bits;
    }

    private void grow() {
        if (count == starts.length) {
            lists = Arrays.copyOf(lists, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
    }

    /// Adds a frame that holds, as if it were a phrase of its list.
    ///
    /// @param things starts and ends of the things in it, alternating
    void addFrame(WordList list, int start, int end, String framed, int[] things) {
        grow();
        lists[count] = (byte) list.ordinal();
        starts[count] = start;
        ends[count] = end;
        words = Arrays.copyOf(words, starts.length);
        places = Arrays.copyOf(places, starts.length);
        places[count] = things;
        words[count++] = framed;
        seen |= list.bit();
    }

    /// The words of the lists at which a hit was found.
    String words(int hit) {
        String framed = hit < words.length ? words[hit] : null;
        if (framed != null) {
            return framed;
        }
        StringBuilder shown = new StringBuilder();
        Quoted.of(text, starts[hit], ends[hit]).addTo(shown, text);
        return shown.toString();
    }

    /// Fingerprints of the words around a hit; around each of its things where it is a frame.
    int[] around(int hit) {
        int[] things = hit < places.length ? places[hit] : null;
        if (things == null) {
            return Prints.around(text, starts[hit], ends[hit]);
        }
        int[] around = {};
        for (int i = 0; i < things.length; i += 2) {
            int[] more = Prints.around(text, things[i], things[i + 1]);
            int known = around.length;
            around = Arrays.copyOf(around, known + more.length);
            System.arraycopy(more, 0, around, known, more.length);
        }
        return around;
    }

    Folded text() {
        return text;
    }

    int count() {
        return count;
    }

    WordList list(int hit) {
        return LISTS[lists[hit]];
    }

    int start(int hit) {
        return starts[hit];
    }

    int end(int hit) {
        return ends[hit];
    }

    boolean has(WordList list) {
        return (seen & list.bit()) != 0;
    }

    /// Whether a phrase of a list covers all of `from` to `to`.
    boolean covered(WordList list, int from, int to) {
        return any(list, from, to, Cover.AROUND);
    }

    /// Whether a phrase of a list, no shorter than `from` to `to`, covers that stretch's end.
    boolean outdone(WordList list, int from, int to) {
        for (int i = 0; i < count && has(list); i++) {
            if (lists[i] == list.ordinal() && starts[i] < to && ends[i] >= to && ends[i] - starts[i] >= to - from) {
                return true;
            }
        }
        return false;
    }

    /// Whether `from` to `to` is part of an expression that means something else.
    boolean otherwise(int from, int to) {
        return outdone(WordList.HARMLESS, from, to) || outdone(WordList.OTHER_SENSE, from, to);
    }

    /// Whether a phrase of a list lies wholly within `from` to `to`.
    boolean within(WordList list, int from, int to) {
        return any(list, from, to, Cover.INSIDE);
    }

    /// Whether a phrase of a list starts within `from` to `to`.
    boolean starts(WordList list, int from, int to) {
        return any(list, from, to, Cover.STARTS);
    }

    /// Whether a phrase of a list ends within `from` to `to`, both included.
    boolean ends(WordList list, int from, int to) {
        return any(list, from, to, Cover.ENDS);
    }

    /// Whether a phrase of a list lies within `from` to `to` and within no phrase of another list.
    boolean uncovered(WordList list, WordList by, int from, int to) {
        for (int i = 0; i < count && has(list); i++) {
            if (lists[i] == list.ordinal() && fits(i, from, to, Cover.INSIDE) && !covered(by, starts[i], ends[i])) {
                return true;
            }
        }
        return false;
    }

    /// Where the last phrase of a list within `from` to `to` starts, −1 where there is none.
    int lastStart(WordList list, int from, int to) {
        int last = -1;
        for (int i = 0; i < count && has(list); i++) {
            if (lists[i] == list.ordinal() && starts[i] >= from && ends[i] <= to) {
                last = Math.max(last, starts[i]);
            }
        }
        return last;
    }

    private enum Cover {
        AROUND,
        INSIDE,
        STARTS,
        ENDS
    }

    private boolean any(WordList list, int from, int to, Cover cover) {
        if (!has(list)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (lists[i] == list.ordinal() && fits(i, from, to, cover)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(int hit, int from, int to, Cover cover) {
        return switch (cover) {
            case AROUND -> starts[hit] <= from && ends[hit] >= to;
            case INSIDE -> starts[hit] >= from && ends[hit] <= to;
            case STARTS -> starts[hit] >= from && starts[hit] <= to;
            case ENDS -> ends[hit] >= from && ends[hit] <= to;
        };
    }
}

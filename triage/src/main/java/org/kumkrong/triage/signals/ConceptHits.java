// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.Arrays;
import java.util.BitSet;

/// Where the things of the frames are named in one folded text, by thing and place. For one thread.
final class ConceptHits {
    private int[] concepts = new int[32];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private int count;
    private final int[] from;
    private final BitSet seen;

    private ConceptHits(int concepts) {
        from = new int[concepts + 1];
        seen = new BitSet(concepts);
    }

    static ConceptHits in(Folded text, Frames frames) {
        ConceptHits hits = new ConceptHits(frames.concepts());
        PhraseGraph graph = frames.graph();
        char[] chars = text.chars();
        int length = text.length();
        for (int i = 0; i < length && hits.count < Hits.HITS_MAX; i++) {
            if (i > 0 && Folded.isWordChar(chars[i]) && Folded.isWordChar(chars[i - 1])) {
                continue;
            }
            int first = hits.count;
            graph.find(text, i, (value, start, end) -> {
                for (int concept : frames.sets().get((int) value)) {
                    hits.add(concept, first, start, end);
                }
            });
        }
        hits.sort();
        return hits;
    }

    private void add(int concept, int first, int start, int end) {
        int at = first;
        while (at < count && concepts[at] != concept) {
            at++;
        }
        if (at == count) {
            if (count == starts.length) {
                concepts = Arrays.copyOf(concepts, count * 2);
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            count++;
        }
        concepts[at] = concept;
        starts[at] = start;
        ends[at] = end;
        seen.set(concept);
    }

    /// Puts the places of one thing beside each other, in their order.
    private void sort() {
        for (int i = 0; i < count; i++) {
            from[concepts[i] + 1]++;
        }
        for (int i = 1; i < from.length; i++) {
            from[i] += from[i - 1];
        }
        int[] next = from.clone();
        int[] sortedStarts = new int[count];
        int[] sortedEnds = new int[count];
        for (int i = 0; i < count; i++) {
            int at = next[concepts[i]]++;
            sortedStarts[at] = starts[i];
            sortedEnds[at] = ends[i];
        }
        starts = sortedStarts;
        ends = sortedEnds;
    }

    /// Whether each of some things is named somewhere.
    boolean all(BitSet things) {
        for (int thing = things.nextSetBit(0); thing >= 0; thing = things.nextSetBit(thing + 1)) {
            if (!seen.get(thing)) {
                return false;
            }
        }
        return true;
    }

    /// Index of the first naming of a thing that starts at or behind `start`; [#behind(int)] of the thing
    /// where none does.
    int firstFrom(int concept, int start) {
        int low = from[concept];
        int high = from[concept + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Index behind the last naming of a thing.
    int behind(int concept) {
        return from[concept + 1];
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }
}

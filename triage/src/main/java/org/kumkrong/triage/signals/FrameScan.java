// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

/// Looks for frames in one text and adds each that holds to its hits. For one thread.
final class FrameScan {
    /// Places at which one frame is tried in one passage; a text so full of its words has spoken.
    private static final int TRIES_MAX = 256;

    private static final int FOUND_MAX = 8;

    /// Places looked at for all frames in one passage, so that no text can make the search long.
    private static final int STEPS_MAX = 200_000;

    private final Frames frames;
    private final Negation negation;
    private final Folded text;
    private final Hits hits;
    private final ConceptHits concepts;
    private final int[] places = new int[16];
    private int steps;

    private FrameScan(Frames frames, Negation negation, Folded text, Hits hits, ConceptHits concepts) {
        this.frames = frames;
        this.negation = negation;
        this.text = text;
        this.hits = hits;
        this.concepts = concepts;
    }

    static void scan(Frames frames, Negation negation, Folded text, Hits hits) {
        FrameScan scan = new FrameScan(frames, negation, text, hits, ConceptHits.in(text, frames));
        for (Frame frame : frames.frames()) {
            if (scan.concepts.all(frame.needs())) {
                scan.look(frame);
            }
        }
    }

    private void look(Frame frame) {
        int first = frame.concepts()[0];
        int behind = concepts.behind(first);
        int found = 0;
        int tries = 0;
        for (int at = concepts.firstFrom(first, 0); at < behind && found < FOUND_MAX && tries < TRIES_MAX; at++) {
            tries++;
            places[0] = at;
            if (counts(frame, 0) && rest(frame, 1, concepts.start(at), concepts.end(at)) && add(frame)) {
                found++;
            }
        }
    }

    /// Finds the thing number `index` and all after it; what was found before it reaches from `start` to `end`.
    private boolean rest(Frame frame, int index, int start, int end) {
        if (index == frame.concepts().length) {
            return true;
        }
        int concept = frame.concepts()[index];
        int reach = frame.reach()[index];
        boolean behind = frame.behind()[index];
        int before = concepts.end(places[index - 1]);
        int first = behind ? before : start - reach;
        int last = (behind ? before : end) + reach;
        for (int at = concepts.firstFrom(concept, first);
                at < concepts.behind(concept) && concepts.start(at) <= last;
                at++) {
            if (++steps > STEPS_MAX) {
                return false;
            }
            places[index] = at;
            int from = concepts.start(at);
            int to = concepts.end(at);
            if (apart(index)
                    && (frame.across()[index] || (oneSentence(end, from) && oneSentence(to, start)))
                    && counts(frame, index)
                    && rest(frame, index + 1, Math.min(start, from), Math.max(end, to))) {
                return true;
            }
        }
        return false;
    }

    /// Whether the thing number `index` shares no character with one before it.
    private boolean apart(int index) {
        int at = places[index];
        for (int i = 0; i < index; i++) {
            if (concepts.start(at) < concepts.end(places[i]) && concepts.end(at) > concepts.start(places[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean oneSentence(int from, int to) {
        for (int i = from; i < to; i++) {
            if (Surroundings.endsSentence(text, i)) {
                return false;
            }
        }
        return true;
    }

    /// Whether the thing stands there as itself: not within an everyday expression, not denied.
    private boolean counts(Frame frame, int index) {
        int start = concepts.start(places[index]);
        return !hits.otherwise(start, concepts.end(places[index]))
                && (index >= frame.denial()
                        || frames.undeniable().get(frame.concepts()[index])
                        || !negation.denies(text, start));
    }

    private boolean add(Frame frame) {
        int start = Integer.MAX_VALUE;
        int end = 0;
        for (int i = 0; i < frame.concepts().length; i++) {
            start = Math.min(start, concepts.start(places[i]));
            end = Math.max(end, concepts.end(places[i]));
        }
        for (int concept : frame.without()) {
            int from = Surroundings.sentenceStart(text, start, false);
            int at = concepts.firstFrom(concept, from);
            if (at < concepts.behind(concept) && concepts.end(at) <= Surroundings.sentenceEnd(text, end)) {
                return false;
            }
        }
        hits.addFrame(frame.says(), start, end, words(frame, start), things(frame));
        return true;
    }

    /// Starts and ends of what stood there.
    private int[] things(Frame frame) {
        int[] things = new int[2 * frame.concepts().length];
        for (int i = 0; i < frame.concepts().length; i++) {
            things[2 * i] = concepts.start(places[i]);
            things[2 * i + 1] = concepts.end(places[i]);
        }
        return things;
    }

    /// The words of the lists that stood there, in the text's order.
    private String words(Frame frame, int start) {
        StringBuilder words = new StringBuilder();
        int written = start;
        for (int done = 0; done < frame.concepts().length; done++) {
            int best = -1;
            for (int i = 0; i < frame.concepts().length; i++) {
                int at = concepts.start(places[i]);
                if (at >= written && (best < 0 || at < concepts.start(places[best]))) {
                    best = i;
                }
            }
            if (best < 0) {
                break;
            }
            Quoted shown = Quoted.of(text, concepts.start(places[best]), concepts.end(places[best]));
            words.append(words.isEmpty() ? "" : " … ");
            shown.addTo(words, text);
            written = Math.max(shown.to(), concepts.start(places[best]) + 1);
        }
        return words.toString();
    }
}

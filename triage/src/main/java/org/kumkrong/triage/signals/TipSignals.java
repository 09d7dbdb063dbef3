// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kumkrong.intake.IncidentKind;

/// What in one tip bears on its urgency, without its text: about 100 bytes, so that a million may wait for linkage.
///
/// Times are seconds since 1970 UTC, [#NEVER] where unknown. Immutable, safe for threads.
///
/// @param marks a bit per [Signal]
/// @param pieces a bit per [Piece]
/// @param incident what the tip is about
/// @param selfHarm 0 none, 1 past, of another person or in jest, 2 spoken of now, 3 said as a wish or intent, 4 under
/// way
/// @param childAge age in years of the youngest child, −1 unknown
/// @param children children named
/// @param suspects suspects named
/// @param files files told of
/// @param worstClass 0 none, else 1 to 4 for industry classes B2, B1, A2, A1
/// @param time when it happened, else when it was received
/// @param lastAddressAt latest time at which a suspect's IP address was seen
/// @param country ISO 3166 alpha-2 of the suspect's provider as the tip tells, empty where it does not
/// @param deadlines when threats run out, ascending
/// @param meetings when meetings are planned, ascending
/// @param evidence where the words stood, at most 8
/// @param ownWords about how many letters the sentence has that says most that hardly another tip says; 0 until all
/// tips are known
/// @param heard what was heard in words alone, with their surroundings, to be weighed again when all tips are known
/// @param wording fingerprints of its sentences, for the same purpose
public record TipSignals(
        long marks,
        int pieces,
        IncidentKind incident,
        byte selfHarm,
        byte childAge,
        short children,
        short suspects,
        short files,
        byte worstClass,
        long time,
        long lastAddressAt,
        String country,
        List<Long> deadlines,
        List<Long> meetings,
        List<Evidence> evidence,
        short ownWords,
        List<Heard> heard,
        int[] wording) {

    /// Stands for an unknown time.
    public static final long NEVER = Long.MIN_VALUE;

    private static final byte WISH = 3;
    private static final int[] NO_WORDING = {};

    /// Danger of a child, told.
    private static final long DANGER = Signal.TOLD_TO_SELF_HARM.bit()
            | Signal.MEETING.bit()
            | Signal.ACCESS_TO_CHILD.bit()
            | Signal.ABUSE_ONGOING.bit()
            | Signal.MISSING_CHILD.bit()
            | Signal.THREAT_OF_VIOLENCE.bit();

    public TipSignals {
        deadlines = List.copyOf(deadlines);
        meetings = List.copyOf(meetings);
        evidence = List.copyOf(evidence);
        heard = List.copyOf(heard);
    }

    /// Whether the tip carries a signal.
    public boolean has(Signal signal) {
        return (marks & signal.bit()) != 0;
    }

    /// Whether the tip brings a piece of information.
    public boolean has(Piece piece) {
        return (pieces & piece.bit()) != 0;
    }

    /// The same with one signal set or cleared.
    public TipSignals with(Signal signal, boolean present) {
        return with(
                present ? marks | signal.bit() : marks & ~signal.bit(), selfHarm, ownWords, evidence, heard, wording);
    }

    /// Fingerprints of all that is to be counted over the tips, each once.
    public IntStream prints() {
        return IntStream.concat(heard.stream().flatMapToInt(one -> Arrays.stream(one.around())), Arrays.stream(wording))
                .filter(print -> print != 0)
                .distinct();
    }

    /// The same, weighed by how common its wording is: without what was heard only in words that many tips hold alike,
    /// which leave a trace unless very many do; with the letters that are its own; and without
    /// what was kept for weighing.
    public TipSignals among(Commonness commonness) {
        long gone = 0;
        long kept = 0;
        long traces = 0;
        byte level = 0;
        for (Heard one : heard) {
            int alike = one.tips(commonness.tips());
            if (alike <= commonness.many()) {
                kept |= one.signal().bit();
                level = (byte) Math.max(level, one.level());
            } else {
                gone |= one.signal().bit();
                traces |= alike <= commonness.veryMany() ? trace(one) : 0;
            }
        }
        long cleared = gone & ~kept;
        boolean selfHarmTold = ((gone | kept) & Signal.SELF_HARM.bit()) != 0;
        byte selfHarmLeft = selfHarmTold ? (byte) Math.min(level, selfHarm) : selfHarm;
        return with(
                withoutHints(marks & ~cleared | kept & Signal.WORRYING.bit(), selfHarmLeft) | traces,
                selfHarmLeft,
                commonness.tellsOwn() ? OwnWords.most(wording, commonness::common) : 0,
                evidence.stream()
                        .filter(one -> (one.signal().bit() & cleared) == 0)
                        .toList(),
                List.of(),
                NO_WORDING);
    }

    /// The marks of a tip; what a wording only hints at says nothing more where danger is said outright.
    static long withoutHints(long marks, int selfHarm) {
        boolean outright = selfHarm > 1 || (marks & (DANGER | Signal.DEADLINE_SAID.bit())) != 0;
        return outright ? marks & ~Signal.WORRYING.bit() : marks;
    }

    private static long trace(Heard one) {
        boolean danger = one.level() >= WISH || (one.signal().bit() & DANGER) != 0;
        return (danger ? Signal.STANDING_DANGER : Signal.STANDING_WORDS).bit();
    }

    private TipSignals with(
            long changed,
            byte selfHarmLevel,
            short own,
            List<Evidence> remaining,
            List<Heard> left,
            int[] leftWording) {
        return new TipSignals(
                changed,
                pieces,
                incident,
                selfHarmLevel,
                childAge,
                children,
                suspects,
                files,
                worstClass,
                time,
                lastAddressAt,
                country,
                deadlines,
                meetings,
                remaining,
                own,
                left,
                leftWording);
    }

    /// Names no person and quotes nothing.
    @Override
    public String toString() {
        return "signals " + Long.toHexString(marks);
    }
}

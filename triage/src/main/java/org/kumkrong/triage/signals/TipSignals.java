// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.List;
import java.util.function.LongPredicate;
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
/// @param heard what was heard in words alone, with their surroundings, to be weighed again when all tips are known
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
        List<Heard> heard) {

    /// Stands for an unknown time.
    public static final long NEVER = Long.MIN_VALUE;

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
        return with(present ? marks | signal.bit() : marks & ~signal.bit(), selfHarm, evidence);
    }

    /// The same without what was heard only in words that stand in very many tips.
    ///
    /// @param standing whether the words of some surroundings do
    public TipSignals without(LongPredicate standing) {
        long gone = 0;
        long kept = 0;
        byte level = 0;
        for (Heard one : heard) {
            if (standing.test(one.surroundings())) {
                gone |= one.signal().bit();
            } else {
                kept |= one.signal().bit();
                level = (byte) Math.max(level, one.level());
            }
        }
        long cleared = gone & ~kept;
        if (gone == 0) {
            return this;
        }
        boolean selfHarmTold = heard.stream().anyMatch(one -> one.signal() == Signal.SELF_HARM);
        return with(
                marks & ~cleared | Signal.STANDING_WORDS.bit(),
                selfHarmTold ? (byte) Math.min(level, selfHarm) : selfHarm,
                evidence.stream()
                        .filter(one -> (one.signal().bit() & cleared) == 0)
                        .toList());
    }

    private TipSignals with(long changed, byte selfHarmLevel, List<Evidence> remaining) {
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
                heard);
    }

    /// Names no person and quotes nothing.
    @Override
    public String toString() {
        return "signals " + Long.toHexString(marks);
    }
}

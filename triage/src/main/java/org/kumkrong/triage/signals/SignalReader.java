// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipFlag;
import org.kumkrong.intake.TipTime;
import org.kumkrong.triage.settings.Problems;

/// Reads from a tip what bears on its urgency: its fields, its files and its words in Thai and English.
///
/// Costs one pass over the text, some microseconds for an ordinary tip. Immutable, safe for threads.
public final class SignalReader {
    private static final String WORDS = "words.yaml";
    private static final String FRAMES = "frames.yaml";
    private static final long COERCION = Signal.MONEY_DEMANDED.bit()
            | Signal.THREAT_TO_SHARE.bit()
            | Signal.THREAT_OF_VIOLENCE.bit()
            | Signal.TOLD_TO_SELF_HARM.bit()
            | Signal.SEXTORTION.bit()
            | Signal.SADISTIC.bit();

    private final Lexicon lexicon;
    private final Frames frames;
    private final Surroundings surroundings;

    private SignalReader(Lexicon lexicon, Frames frames) {
        this.lexicon = lexicon;
        this.frames = frames;
        this.surroundings = new Surroundings(lexicon);
    }

    /// A reader with the word lists that come with the program.
    public static SignalReader standard() {
        return new SignalReader(own(WORDS, Lexicon::read), own(FRAMES, Frames::read));
    }

    /// One of the program's own files, which hold no mistakes.
    private static <T> T own(String name, BiFunction<String, Problems, @Nullable T> reader) {
        try (InputStream in = Objects.requireNonNull(SignalReader.class.getResourceAsStream(name))) {
            Problems problems = new Problems(name);
            T read = reader.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8), problems);
            if (read == null) {
                throw new IllegalStateException(String.join("\n", problems.lines()));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /// What a tip says.
    public TipSignals read(Tip tip) {
        PeopleFacts people = new PeopleFacts(tip);
        FileFacts files = new FileFacts(tip);
        TextScan text = scan(tip);
        long marks = flags(tip) | people.marks() | files.marks() | text.marks();
        boolean coerced = (marks & COERCION) != 0;
        int selfHarm = text.selfHarm(coerced);
        if (selfHarm > 0) {
            marks |= Signal.SELF_HARM.bit();
        }
        int childAge = people.childAge();
        if (childAge < 0 && text.youngest() != AgeWords.NONE) {
            childAge = text.youngest();
        }
        TipTime time = tip.time();
        Instant moment = tip.moment();
        marks |= time != null && time.dayOnly() ? Signal.DAY_TOLD.bit() : 0;
        return new TipSignals(
                TipSignals.withoutHints(marks, selfHarm),
                people.pieces() | files.pieces() | pieces(tip, childAge),
                tip.incident(),
                (byte) selfHarm,
                (byte) childAge,
                clamp(people.children()),
                clamp(people.suspects()),
                clamp(tip.files().size()),
                (byte) files.worstClass(),
                moment == null ? TipSignals.NEVER : moment.getEpochSecond(),
                Math.max(people.lastAddressAt(), files.lastUploadAt()),
                people.country(),
                coerced || selfHarm > 1 ? text.deadlines() : List.of(),
                text.meetings(),
                text.evidence(),
                (short) 0,
                text.heard().stream()
                        .filter(one -> (people.marks() & one.signal().bit()) == 0)
                        .toList(),
                text.ownWords());
    }

    private TextScan scan(Tip tip) {
        TextScan scan = new TextScan(lexicon, frames, surroundings);
        boolean escalationSeen = tip.escalation().isEmpty();
        for (int i = 0; i < tip.passages().size(); i++) {
            scan.take(tip.passages().get(i), i);
            escalationSeen |= tip.passages().get(i).kind() == Passage.Kind.ESCALATION;
        }
        if (!escalationSeen) {
            Passage escalation =
                    new Passage(Passage.Kind.ESCALATION, "escalation", tip.escalation(), List.of(), List.of());
            scan.take(escalation, tip.passages().size());
        }
        return scan;
    }

    private static long flags(Tip tip) {
        long marks = tip.incident() == IncidentKind.SEXTORTION ? Signal.SEXTORTION.bit() : 0;
        for (TipFlag flag : tip.flags()) {
            marks |= signal(flag).bit();
        }
        return marks;
    }

    private static Signal signal(TipFlag flag) {
        return switch (flag) {
            case SEXTORTION -> Signal.SEXTORTION;
            case CSAM_SOLICITATION -> Signal.SOLICITATION;
            case MINOR_TO_MINOR -> Signal.MINOR_TO_MINOR;
            case SPAM -> Signal.SPAM;
            case SADISTIC_EXPLOITATION -> Signal.SADISTIC;
            case INFORMATIONAL -> Signal.INFORMATIONAL;
            case VIRAL -> Signal.VIRAL;
            case ESCALATED -> Signal.ESCALATED;
            case GENERATIVE_AI -> Signal.GENERATIVE_AI;
        };
    }

    private static int pieces(Tip tip, int childAge) {
        int pieces = childAge >= 0 ? Piece.CHILD_AGE.bit() : 0;
        pieces |= tip.incidentAt() != null ? Piece.INCIDENT_TIME.bit() : 0;
        pieces |= tip.platform().isBlank() ? 0 : Piece.PLATFORM.bit();
        for (Passage passage : tip.passages()) {
            boolean tells = passage.kind() == Passage.Kind.CHAT || passage.kind() == Passage.Kind.NARRATIVE;
            pieces |= tells && !passage.text().isBlank() ? Piece.WORDS.bit() : 0;
        }
        return pieces;
    }

    private static short clamp(int count) {
        return (short) Math.min(count, Short.MAX_VALUE);
    }
}

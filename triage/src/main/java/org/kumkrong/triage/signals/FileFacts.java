// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.Locale;
import java.util.Set;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Tip;

/// What a tip says about its files. For one thread.
final class FileFacts {
    private static final Set<String> VIRAL = Set.of("viral", "potentialmeme", "meme");
    private static final Set<String> INFANT = Set.of("infant", "toddler", "infanttoddler");
    private static final Set<String> HARM =
            Set.of("physicalharm", "violencegore", "violence", "sadism", "sadistic", "bondage");
    private static final Set<String> MADE = Set.of("generativeai", "aigenerated", "ai", "generatedai");
    private static final Set<String> LIVE = Set.of("livestreaming", "livestream");

    private long marks;
    private int pieces;
    private int worstClass;
    private long lastUploadAt = TipSignals.NEVER;

    FileFacts(Tip tip) {
        int viral = 0;
        for (FileRecord file : tip.files()) {
            viral += file(file) ? 1 : 0;
        }
        if (viral > 0 && viral == tip.files().size()) {
            marks |= Signal.ALL_FILES_VIRAL.bit();
        }
    }

    /// Takes one file in; says whether it is marked as passed on by many.
    private boolean file(FileRecord file) {
        pieces |= file.hashes().isEmpty() ? 0 : Piece.FILE_FINGERPRINTS.bit();
        pieces |= file.viewedByEsp() ? Piece.FILES_VIEWED.bit() : 0;
        worstClass = Math.max(worstClass, worstClass(file.classification()));
        for (Identifier address : file.uploadIps()) {
            java.time.Instant seen = address.seenAt();
            if (seen != null) {
                lastUploadAt = Math.max(lastUploadAt, seen.getEpochSecond());
            }
        }
        boolean viral = false;
        for (String mark : file.marks()) {
            String folded = mark.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            viral |= VIRAL.contains(folded);
            mark(INFANT.contains(folded), Signal.INFANT);
            mark(HARM.contains(folded), Signal.PHYSICAL_HARM);
            mark(MADE.contains(folded), Signal.GENERATIVE_AI);
            mark(LIVE.contains(folded), Signal.LIVE_STREAM);
        }
        return viral;
    }

    private void mark(boolean present, Signal signal) {
        if (present) {
            marks |= signal.bit();
        }
    }

    private static int worstClass(String classification) {
        return switch (classification.strip().toUpperCase(Locale.ROOT)) {
            case "A1" -> 4;
            case "A2" -> 3;
            case "B1" -> 2;
            case "B2" -> 1;
            default -> 0;
        };
    }

    long marks() {
        return marks;
    }

    int pieces() {
        return pieces;
    }

    int worstClass() {
        return worstClass;
    }

    long lastUploadAt() {
        return lastUploadAt;
    }
}

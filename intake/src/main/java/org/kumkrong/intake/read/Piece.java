// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.read.format.Refusal;
import org.kumkrong.intake.read.format.TipReader;

/// A part of the input that can be read by itself, on any thread.
///
/// @param line line it begins on, 0 where it is a whole document
/// @param bytes about how much it holds in memory or will
record Piece(Place place, long line, long bytes, Work work) {
    Piece(Place place, long bytes, Work work) {
        this(place, 0, bytes, work);
    }

    /// Reads the piece.
    interface Work {
        void read(TipReader reader, Consumer<Outcome> out) throws IOException;
    }

    /// A piece that is known to be unreadable.
    static Piece refused(Place place, Refusal refusal) {
        return new Piece(place, 0, (_, _) -> {
            throw refusal;
        });
    }

    /// Reads it; whatever goes wrong becomes one rejection.
    void read(TipReader reader, Consumer<Outcome> out) {
        try {
            work.read(reader, out);
        } catch (Refusal refusal) {
            out.accept(new Outcome.Refused(refusal.in(place.file())));
        } catch (IOException unreadable) {
            out.accept(new Outcome.Refused(unreadable(place, unreadable)));
        } catch (RuntimeException fault) { // not a catch-all out of haste: a fault of ours in one tip in a million must
            // not keep the others from an officer; it is reported, and the fuzz tests fail on it
            out.accept(new Outcome.Refused(fault(fault)));
        }
    }

    static Rejection unreadable(Place place, IOException unreadable) {
        return switch (unreadable) {
            case AccessDeniedException _ ->
                new Rejection(
                        place.file(),
                        "",
                        "cannot be read: no permission",
                        "Ask its owner for the right to read it, or run as a user who has it");
            case NoSuchFileException _ ->
                new Rejection(place.file(), "", "cannot be read: not there", "Check the name and run again");
            default ->
                new Rejection(
                        place.file(),
                        "",
                        "cannot be read: the disk or the network gave an error",
                        "Check that the drive is connected, then copy the file and try the copy");
        };
    }

    private Rejection fault(RuntimeException fault) {
        String where = Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.kumkrong."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return new Rejection(
                place.file(),
                line == 0 ? "" : "line " + line,
                "a fault in Kumkrong (" + fault.getClass().getSimpleName() + where + ")",
                "Read this tip by hand and report the fault, without the tip");
    }
}

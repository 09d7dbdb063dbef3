// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.TextLines;

/// The fingerprints of a video's frames (vPDQ), one a second; two videos match by the share of frames
/// they have in common ([VideoJoin]).
///
/// Frames of low quality and repeated ones count for nothing. Source: Facebook, vPDQ, whose two implementations
/// differ; as in its Python one, repeated frames are dropped and a distance of exactly the radius matches.
///
/// @param frames distinct fingerprints of the frames that count
/// @param dropped how many frames did not count
public record VideoFrames(PdqList frames, int dropped) {
    /// Of the query's frames, what must be found for two videos to be taken to be one: the reference's
    /// usual, in percent.
    public static final double PERCENT_OF_QUERY_USUAL = 80;
    /// Of the known video's frames: the reference asks for nothing.
    public static final double PERCENT_OF_KNOWN_USUAL = 0;

    private static final int LINES_MAX = 1_000_000;
    private static final int LINE_CHARS_MAX = 4096;
    private static final int QUALITY_MAX = 100;
    private static final Pattern FRAME = Pattern.compile("\\s*\\d+\\s*,\\s*\\d+\\s*,\\s*[0-9a-fA-F]{64}\\s*(,.*)?");
    private static final Pattern SECONDS = Pattern.compile("\\d+(\\.\\d+)?");

    /// Whether a line is of a list of frames, and not of one of fingerprints.
    public static boolean isFrame(String line) {
        return FRAME.matcher(line).matches();
    }

    /// Reads lines of `frame,quality,fingerprint`, behind which a time may stand.
    ///
    /// @param qualityMin frames below it do not count; usually [Pdq#QUALITY_MIN]
    /// @throws IOException where a line is anything else; the message names it and does not quote it
    public static VideoFrames read(Reader source, int qualityMin) throws IOException {
        TextLines lines = new TextLines(source);
        PdqList frames = new PdqList();
        Set<Pdq> met = new HashSet<>();
        int dropped = 0;
        for (String text = lines.next(); text != null; text = lines.next()) {
            long number = lines.number();
            if (number > LINES_MAX) {
                throw new IOException("more than " + LINES_MAX + " frames");
            }
            if (text.isBlank()) {
                continue;
            }
            try {
                Frame frame = frame(text);
                if (frame.quality() >= qualityMin && met.add(frame.pdq())) {
                    frames.add(frame.pdq());
                } else {
                    dropped++;
                }
            } catch (IllegalArgumentException e) {
                throw new IOException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return new VideoFrames(frames, dropped);
    }

    private record Frame(int quality, Pdq pdq) {}

    private static Frame frame(String line) {
        if (line.length() > LINE_CHARS_MAX) {
            throw new IllegalArgumentException("longer than " + LINE_CHARS_MAX + " characters");
        }
        String[] cells = line.strip().split("\\s*,\\s*", -1);
        if (cells.length < 3 || cells.length > 4) {
            throw new IllegalArgumentException("neither three cells nor four: frame,quality,fingerprint,time");
        }
        whole(cells[0], "frame", Integer.MAX_VALUE);
        int quality = whole(cells[1], "quality", QUALITY_MAX);
        if (cells.length == 4 && !SECONDS.matcher(cells[3]).matches()) {
            throw new IllegalArgumentException("time is not a number of seconds");
        }
        return new Frame(quality, Pdq.of(cells[2]));
    }

    private static int whole(String cell, String what, int most) {
        if (!cell.matches("\\d{1,10}") || Long.parseLong(cell) > most) {
            throw new IllegalArgumentException(what + " is not a whole number from 0 to " + most);
        }
        return Integer.parseInt(cell);
    }

    @Override
    public String toString() {
        return "VideoFrames[" + frames.size() + " frames, " + dropped + " dropped]";
    }
}

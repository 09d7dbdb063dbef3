// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;
import org.kumkrong.hashindex.Pdq;

/// The fingerprints of a video's frames (vPDQ), one a second; two videos match by the share of frames
/// they have in common.
///
/// Frames below [Pdq#QUALITY_MIN] and repeated ones count for nothing. Source: Facebook, vPDQ, whose
/// two implementations
/// differ; as in its Python one, repeated frames are dropped and a distance of exactly the radius matches.
///
/// @param frames distinct fingerprints of the frames that count
/// @param dropped how many frames did not count
public record VideoFrames(PdqList frames, int dropped) {
    /// From this share on two videos are usually taken to be one.
    public static final double SHARE_USUAL = 0.8;

    private static final int LINES_MAX = 1_000_000;

    /// What two videos have in common.
    ///
    /// @param ofQuery share of the query's frames that are near one of the other's; 0 where it has none
    /// @param ofKnown share of the other's frames that are near one of the query's
    public record Shares(double ofQuery, double ofKnown) {}

    /// Reads lines of `frame,quality,fingerprint`, behind which a time may stand.
    ///
    /// @throws IOException where a line is anything else; the message names it and does not quote it
    public static VideoFrames read(Reader source) throws IOException {
        BufferedReader lines = new BufferedReader(source);
        PdqList frames = new PdqList();
        Set<Pdq> met = new HashSet<>();
        int dropped = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (number > LINES_MAX) {
                throw new IOException("more than " + LINES_MAX + " frames");
            }
            if (line.isBlank()) {
                continue;
            }
            String[] cells = line.strip().split(",", -1);
            try {
                if (cells.length < 3 || cells.length > 4) {
                    throw new IllegalArgumentException("neither three cells nor four");
                }
                int quality = Integer.parseInt(cells[1].strip());
                Pdq pdq = Pdq.of(cells[2].strip());
                if (quality >= Pdq.QUALITY_MIN && met.add(pdq)) {
                    frames.add(pdq);
                } else {
                    dropped++;
                }
            } catch (NumberFormatException e) {
                throw new IOException("line " + number + ": quality is not a whole number", e);
            } catch (IllegalArgumentException e) {
                throw new IOException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return new VideoFrames(frames, dropped);
    }

    /// What this video has in common with a known one.
    public Shares shares(VideoFrames known, int radius) {
        Set<Integer> ours = new HashSet<>();
        Set<Integer> theirs = new HashSet<>();
        for (NearPair pair : NearJoin.pairs(frames, known.frames, radius, 1)) {
            ours.add(pair.query());
            theirs.add(pair.known());
        }
        return new Shares(share(ours.size(), frames.size()), share(theirs.size(), known.frames.size()));
    }

    private static double share(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }

    @Override
    public String toString() {
        return "VideoFrames[" + frames.size() + " frames, " + dropped + " dropped]";
    }
}

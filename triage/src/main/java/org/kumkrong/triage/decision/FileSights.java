// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.Arrays;
import java.util.List;
import org.kumkrong.triage.FileSight;
import org.kumkrong.triage.KnownOfFiles;

/// What sets of known files say of each tip's files, a byte a file. For one thread; a copy can be read by any.
final class FileSights {
    private static final int ASKED = 1;
    private static final int SEEN = 2;
    private static final int REPORTED = 4;
    private static final int CONFIRMED = 8;

    private static final byte[] NOTHING = {};

    private byte[][] ofTips;

    FileSights() {
        this(new byte[0][]);
    }

    private FileSights(byte[][] ofTips) {
        this.ofTips = ofTips;
    }

    /// As they are now.
    FileSights copy() {
        return new FileSights(ofTips.clone());
    }

    /// Takes what is said of a tip's files now, instead of what was said before.
    void set(int tip, List<FileSight> sights) {
        if (sights.isEmpty() && tip >= ofTips.length) {
            return;
        }
        if (tip >= ofTips.length) {
            int before = ofTips.length;
            ofTips = Arrays.copyOf(ofTips, Math.max(64, tip + 1 + (tip >> 1)));
            Arrays.fill(ofTips, before, ofTips.length, NOTHING);
        }
        byte[] packed = new byte[sights.size()];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = packed(sights.get(i));
        }
        ofTips[tip] = packed;
    }

    private static byte packed(FileSight sight) {
        return (byte) ((sight.asked() ? ASKED : 0)
                | (sight.seen() ? SEEN : 0)
                | (sight.reported() ? REPORTED : 0)
                | (sight.confirmed() ? CONFIRMED : 0));
    }

    /// Whether a set knows a file as seen before and passed on, and that is all that counts.
    ///
    /// @param place the file's place in the tip
    boolean seen(int tip, int place) {
        byte[] sights = sights(tip);
        return place < sights.length && onlySeen(sights[place]);
    }

    /// What a trained person has confirmed falls for no other set that merely saw it.
    private static boolean onlySeen(int sight) {
        return (sight & SEEN) != 0 && (sight & CONFIRMED) == 0;
    }

    /// What is known of a tip's files.
    ///
    /// @param files fingerprints of its files, 0 where one has none
    /// @param spread in how many tips each was seen
    KnownOfFiles of(int tip, long[] files, Tally spread) {
        return of(files, sights(tip), spread);
    }

    private byte[] sights(int tip) {
        return tip < ofTips.length ? ofTips[tip] : NOTHING;
    }

    /// The same for a tip of which sets have said nothing yet.
    static KnownOfFiles inTips(long[] files, Tally spread) {
        return of(files, NOTHING, spread);
    }

    private static KnownOfFiles of(long[] files, byte[] sights, Tally spread) {
        int most = 0;
        int least = Integer.MAX_VALUE;
        int fresh = 0;
        int known = 0;
        int asked = 0;
        int seen = 0;
        int marked = 0;
        for (int i = 0; i < files.length; i++) {
            if (files[i] == 0) {
                continue;
            }
            int sight = i < sights.length ? sights[i] : 0;
            int tips = spread.of(files[i]);
            boolean knows = (sight & (SEEN | REPORTED | CONFIRMED)) != 0;
            most = Math.max(most, tips);
            least = Math.min(least, tips);
            marked++;
            asked += sight & ASKED;
            seen += onlySeen(sight) ? 1 : 0;
            known += knows ? 1 : 0;
            fresh += tips == 1 && !knows ? 1 : 0;
        }
        return marked == 0
                ? KnownOfFiles.nothing()
                : new KnownOfFiles(most, least, fresh, asked == marked, known, seen == files.length);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Families of nearly the same text, each known by one leading text: scripts, form letters, boilerplate.
///
/// A text belongs to the family whose leader it is most like, from a Jaccard similarity of 0.7 of 5-letter pieces on.
/// A family that hundreds share makes blocks too large to compare pair by pair; its key is one value that all of them
/// hold, and how many hold it is what a comparison of shared keys asks. Learned from the texts and how many records
/// hold each, whatever their order; then fixed, so that a text falls to the same family whenever it comes.
///
/// Source: leaders are taken greedily as in Hartigan (1975), "Clustering Algorithms", ch. 3, the most typical text
/// first, where typical is how often a text's bands of minimum hashes are met ([MinHash]). About 15 µs a text for
/// learning and for finding; memory while learning: 36 bytes a distinct text, and 1 KB a leader. Safe for threads once
/// learned.
public final class TextFamilies {
    private static final double LIKENESS_MIN = 0.7;
    private static final int TYPICAL_BANDS = 8;
    private static final int SLOTS_MAX = 1 << 26;
    /// Leaders of which a text is truly compared, those first with which it shares most bands.
    private static final int LEADERS_COMPARED_MAX = 24;
    /// Leaders looked up under one band, the least typical first.
    private static final int LEADERS_PER_BAND_MAX = 64;

    private final List<int[]> pieces = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final LongIntMap leadersOfBand = new LongIntMap(1024);
    private final IntList nextOfBand = new IntList();
    private int[] records = new int[0];

    private TextFamilies() {}

    /// A family.
    ///
    /// @param key the value that stands for it
    /// @param records in how many records a text of it stood when families were learned, each text counted apart
    public record Family(String key, int records) {}

    /// Learns the families that many records share.
    ///
    /// @param field a field of texts
    /// @param recordsMin a family of fewer records is forgotten: pairs of its texts can be compared one by one
    public static TextFamilies learn(Records store, int field, int recordsMin) {
        Dictionary texts = store.dictionary(field);
        int[] typical = typical(texts);
        int[] candidates = IntStream.range(0, texts.size())
                .filter(id -> typical[id] > Math.max(1, recordsMin / 8))
                .boxed()
                .sorted((a, b) -> typical[a] != typical[b]
                        ? Integer.compare(typical[b], typical[a])
                        : Long.compareUnsigned(texts.fingerprint(a), texts.fingerprint(b)))
                .mapToInt(Integer::intValue)
                .toArray();
        TextFamilies all = new TextFamilies();
        for (int id : candidates) {
            int[] own = Shingles.of(texts.value(id));
            long[] bands = MinHash.bands(own);
            if (all.find(own, bands) < 0) {
                all.lead(own, bands, Long.toHexString(texts.fingerprint(id)));
            }
        }
        int[] counted = new int[all.keys.size()];
        for (int id : candidates) {
            int[] own = Shingles.of(texts.value(id));
            int family = all.find(own, MinHash.bands(own));
            if (family >= 0) {
                counted[family] += texts.records(id);
            }
        }
        return all.only(counted, recordsMin);
    }

    /// How often the most met of a text's bands is met.
    private static int[] typical(Dictionary texts) {
        int slots = (int) Math.min(SLOTS_MAX, Long.highestOneBit(2L * TYPICAL_BANDS * texts.size() + 1) << 1);
        int[] met = new int[slots];
        int[] places = new int[TYPICAL_BANDS * texts.size()];
        for (int id = 0; id < texts.size(); id++) {
            long[] bands = MinHash.bands(Shingles.of(texts.value(id)), TYPICAL_BANDS);
            for (int band = 0; band < TYPICAL_BANDS; band++) {
                int slot = (int) bands[band] & slots - 1;
                places[TYPICAL_BANDS * id + band] = slot;
                met[slot] += texts.records(id);
            }
        }
        int[] typical = new int[texts.size()];
        for (int i = 0; i < places.length; i++) {
            typical[i / TYPICAL_BANDS] = Math.max(typical[i / TYPICAL_BANDS], met[places[i]]);
        }
        return typical;
    }

    private TextFamilies only(int[] counted, int recordsMin) {
        TextFamilies kept = new TextFamilies();
        kept.records = new int[counted.length];
        for (int family = 0; family < counted.length; family++) {
            if (counted[family] >= recordsMin) {
                kept.records[kept.keys.size()] = counted[family];
                kept.lead(pieces.get(family), MinHash.bands(pieces.get(family)), keys.get(family));
            }
        }
        return kept;
    }

    private void lead(int[] own, long[] bands, String key) {
        int family = keys.size();
        pieces.add(own);
        keys.add(key);
        for (long band : bands) {
            nextOfBand.add(leadersOfBand.get(band));
            leadersOfBand.put(band, family + 1);
        }
    }

    /// The family of a text, −1 where it has none.
    private int find(int[] own, long[] bands) {
        long[] likely = leadersByBandsShared(bands);
        int best = -1;
        double most = LIKENESS_MIN;
        for (int i = likely.length - 1; i >= Math.max(0, likely.length - LEADERS_COMPARED_MAX); i--) {
            int leader = Integer.MAX_VALUE - (int) likely[i];
            double likeness = Shingles.jaccard(own, pieces.get(leader));
            if (likeness > most || best < 0 && likeness == most) {
                most = likeness;
                best = leader;
            }
        }
        return best;
    }

    /// Leaders met under a text's bands, each with how many bands in the upper half, most last, then the earlier last.
    private long[] leadersByBandsShared(long[] bands) {
        IntList met = new IntList();
        for (int band = 0; band < bands.length; band++) {
            int leader = leadersOfBand.get(bands[band]);
            for (int i = 0; leader > 0 && i < LEADERS_PER_BAND_MAX; i++) {
                met.add(leader - 1);
                leader = nextOfBand.get((leader - 1) * MinHash.BANDS + band);
            }
        }
        int[] leaders = met.toArray();
        Arrays.sort(leaders);
        long[] shared = new long[leaders.length];
        int n = 0;
        for (int i = 0; i < leaders.length; ) {
            int from = i;
            while (i < leaders.length && leaders[i] == leaders[from]) {
                i++;
            }
            shared[n++] = (long) (i - from) << 32 | Integer.MAX_VALUE - leaders[from];
        }
        Arrays.sort(shared, 0, n);
        return Arrays.copyOf(shared, n);
    }

    /// The key of a text's family; empty where it has none.
    public String keyOf(String text) {
        int[] own = Shingles.of(text);
        int family = find(own, MinHash.bands(own));
        return family < 0 ? "" : keys.get(family);
    }

    /// All families, the most typical leader first.
    public List<Family> families() {
        return IntStream.range(0, keys.size())
                .mapToObj(family -> new Family(keys.get(family), records[family]))
                .toList();
    }

    /// Names how many there are, no text.
    @Override
    public String toString() {
        return keys.size() + " text families";
    }
}

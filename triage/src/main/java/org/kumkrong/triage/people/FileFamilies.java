// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearJoin;
import org.kumkrong.hashindex.near.NearPair;
import org.kumkrong.hashindex.near.PdqList;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Tip;

/// The files of tips, gathered into families: the same bytes, told by whichever fingerprints a source gives, and
/// pictures that look alike where there was enough to see in both.
///
/// Families depend on which files there are, not on their order; they are found anew each time they are asked for. One
/// thread.
final class FileFamilies {
    private static final int FILES_OF_TIP_MAX = 8;
    private static final int PICTURES_AT_A_TIME = 2_000;
    private static final int[] NONE = {};

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> prints = new ArrayList<>();
    private final List<int[]> ofTips = new ArrayList<>();
    /// Pairs of fingerprints of one file.
    private final List<int[]> alike = new ArrayList<>();

    private final PdqList pictures = new PdqList();
    private final List<Integer> pictureNumbers = new ArrayList<>();
    private final BitSet isPicture = new BitSet();

    /// Takes the files of the next tip.
    void add(Tip tip, boolean told) {
        if (!told) {
            ofTips.add(NONE);
            return;
        }
        ofTips.add(tip.files().stream()
                .filter(file -> !file.hashes().isEmpty())
                .limit(FILES_OF_TIP_MAX)
                .mapToInt(this::number)
                .distinct()
                .toArray());
    }

    /// The number of a file's first fingerprint, which its others are alike to.
    private int number(FileRecord file) {
        int first = -1;
        for (FileHash hash : file.hashes()) {
            int number = number(hash, file.pdqQuality());
            if (first < 0) {
                first = number;
            } else if (number != first) {
                alike.add(new int[] {first, number});
            }
        }
        return first;
    }

    private int number(FileHash hash, int quality) {
        int known = numbers.size();
        int number = numbers.computeIfAbsent(hash.hex(), hex -> known);
        if (number == known) {
            prints.add(hash.hex());
        }
        boolean telling = hash.algorithm() == FileHash.Algorithm.PDQ && quality >= Pdq.QUALITY_MIN;
        if (telling && !isPicture.get(number)) {
            isPicture.set(number);
            pictures.add(Pdq.of(hash.hex()));
            pictureNumbers.add(number);
        }
        return number;
    }

    /// The families of each tip's files, by the fingerprint of each that sorts first.
    Found find(int threads) {
        int[] parents = new int[prints.size()];
        Arrays.setAll(parents, number -> number);
        alike.forEach(pair -> join(parents, pair[0], pair[1]));
        for (int from = 0; from < pictures.size(); from += PICTURES_AT_A_TIME) {
            joinAlike(parents, from, threads);
        }
        @Nullable String[] names = new String[parents.length];
        for (int number = 0; number < parents.length; number++) {
            int root = root(parents, number);
            String before = names[root];
            names[root] = before == null || prints.get(number).compareTo(before) < 0 ? prints.get(number) : before;
        }
        return tip -> Arrays.stream(ofTips.get(tip))
                .mapToObj(number -> String.valueOf(names[root(parents, number)]))
                .distinct();
    }

    /// Part by part, because of a viral picture there may be thousands of copies, each alike to each.
    private void joinAlike(int[] parents, int from, int threads) {
        PdqList part = new PdqList();
        for (int i = from; i < Math.min(pictures.size(), from + PICTURES_AT_A_TIME); i++) {
            part.add(pictures.get(i));
        }
        for (NearPair pair : NearJoin.pairs(part, pictures, NearJoin.RADIUS_USUAL, threads)) {
            join(parents, pictureNumbers.get(from + pair.query()), pictureNumbers.get(pair.known()));
        }
    }

    /// Families, tip by tip.
    @FunctionalInterface
    interface Found {
        Stream<String> of(int tip);
    }

    private static void join(int[] parents, int a, int b) {
        int rootA = root(parents, a);
        int rootB = root(parents, b);
        parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }

    private static int root(int[] parents, int number) {
        int root = number;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }
}

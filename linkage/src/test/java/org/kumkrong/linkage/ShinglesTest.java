// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShinglesTest {
    private static final String SCRIPT =
            "hello, nice to meet you here. send me 3,000 baht within 2 hours or your friends see it, no more warnings";

    @Test
    void readsEveryDigitAsOneAndFoldsBlanks() {
        assertThat(Shingles.of("  Pay\t3,000\u00a0 BAHT\n"))
                .isEqualTo(Shingles.of("pay 0,000 baht"))
                .isNotEqualTo(Shingles.of("pay0,000baht"));
    }

    @Test
    void piecesAreFiveLettersOrTheWholeOfAShorterText() {
        assertThat(Shingles.of("ab cdef")).containsExactlyInAnyOrder(piece("ab cd"), piece("b cde"), piece(" cdef"));
        assertThat(Shingles.of(" ab ")).containsExactly(piece("ab"));
        assertThat(Shingles.of(" \n ")).containsExactly(piece(""));
        assertThat(Shingles.of("aaaaaaaa")).containsExactly(piece("aaaaa"));
    }

    private static int piece(String letters) {
        return (int) Hashes.of64(letters);
    }

    @Test
    void copiesWithAnotherSumHaveTheSamePieces() {
        assertThat(Shingles.of(SCRIPT.replace("3,000", "7,500"))).isEqualTo(Shingles.of(SCRIPT));
    }

    @Test
    void countsSharedPieces() {
        // abcdef has abcde bcdef; bcdefg has bcdef cdefg: one shared of three
        assertThat(Shingles.jaccard(Shingles.of("abcdef"), Shingles.of("bcdefg")))
                .isEqualTo(1.0 / 3);
    }

    @Test
    void aNearCopySharesABand() {
        String copy = SCRIPT.replace("nice to meet", "good to meet");
        assertThat(Shingles.jaccard(Shingles.of(SCRIPT), Shingles.of(copy))).isBetween(0.7, 0.95);

        assertThat(sharedBands(SCRIPT, copy)).isPositive();
    }

    @Test
    void unlikeTextsShareNoBand() {
        assertThat(sharedBands(SCRIPT, "the meeting moves to the large room on the second floor tomorrow at nine"))
                .isZero();
    }

    @Test
    void theSameTextSharesEveryBand() {
        assertThat(sharedBands(SCRIPT, SCRIPT)).isEqualTo(MinHash.BANDS);
    }

    private static long sharedBands(String a, String b) {
        long[] bandsOfB = MinHash.bands(Shingles.of(b));
        return Arrays.stream(MinHash.bands(Shingles.of(a)))
                .filter(band -> Arrays.stream(bandsOfB).anyMatch(other -> other == band))
                .count();
    }
}

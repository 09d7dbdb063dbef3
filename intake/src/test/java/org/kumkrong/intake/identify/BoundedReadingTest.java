// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.Passage;

/// Reading a text takes steps in proportion to its length, whatever it holds: counted, not timed.
class BoundedReadingTest {
    private static final int CHARS = 20_000;
    private static final int STEPS_A_CHAR_MAX = 300;

    /// A text that counts how many of its characters are looked at.
    private static final class CountedText extends FoldedText {
        private long steps;

        CountedText(String text) {
            super(FoldedText.of(text));
        }

        @Override
        public char charAt(int index) {
            steps++;
            return super.charAt(index);
        }

        @Override
        char at(int index) {
            steps++;
            return super.at(index);
        }

        @Override
        String folded(int from, int to) {
            steps += to - from;
            return super.folded(from, to);
        }

        @Override
        String original(int from, int to) {
            steps += to - from;
            return super.original(from, to);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@",
                "a@",
                "0",
                "1:",
                "::",
                "1.",
                "a.",
                "_",
                "-",
                "(",
                "http://",
                "0x",
                "0123456789abcdef",
                "a at b dot c ",
                "061-412-7860 ",
                "1 ",
                "+66 ",
                "user id ",
                "user id (a) ",
                "telegram id ",
                "โอน ธ. ",
                "น้อง",
                "ชื่อ ",
                "เกิด ",
                "born 1 ",
                "อายุ 1",
                "โรงเรียน ",
                "Sirirat School ",
                "Aa Bb ",
                "mother ",
                "law enforcement. ",
                "A: pay 3,000 baht\n",
                "within 2 hours ",
                "คืนนี้ ",
                "ก",
                "ๆ",
                "\n"
            })
    void looksAtEachPlaceABoundedNumberOfTimes(String pattern) {
        long once = steps(pattern, CHARS);
        long fourfold = steps(pattern, 4 * CHARS);

        assertThat(once).isGreaterThanOrEqualTo(CHARS).isLessThan((long) STEPS_A_CHAR_MAX * CHARS);
        assertThat(fourfold).isLessThan(once / 10 * 43);
    }

    private static long steps(String pattern, int chars) {
        var text = new CountedText(pattern.repeat(chars / pattern.length() + 1));
        FreeTextScanner.read(Passage.Kind.NARRATIVE, text, 0, Instant.parse("2026-11-14T02:30:00Z"), "GameTalk");
        return text.steps;
    }
}

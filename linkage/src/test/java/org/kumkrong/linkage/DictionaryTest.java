// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DictionaryTest {
    private final Dictionary dictionary = new Dictionary();

    @Test
    void givesEachValueOneNumberInOrderOfArrival() {
        assertThat(dictionary.intern("somchai")).isZero();
        assertThat(dictionary.intern("สมชาย")).isEqualTo(1);
        assertThat(dictionary.intern("somchai")).isZero();
        assertThat(dictionary.size()).isEqualTo(2);
    }

    @Test
    void givesBackEveryValueAfterGrowing() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(dictionary.intern("ค่า " + i)).isEqualTo(i);
        }

        for (int i = 0; i < 20_000; i++) {
            assertThat(dictionary.value(i)).isEqualTo("ค่า " + i);
            assertThat(dictionary.intern("ค่า " + i)).isEqualTo(i);
        }
    }

    @Test
    void keepsValuesApartWhereAChunkOfMemoryEnds() {
        String large = "x".repeat(3 << 20);
        int first = dictionary.intern(large);
        int second = dictionary.intern(large + "y");
        int third = dictionary.intern("z");

        assertThat(dictionary.value(first)).isEqualTo(large);
        assertThat(dictionary.value(second)).isEqualTo(large + "y");
        assertThat(dictionary.value(third)).isEqualTo("z");
    }

    @Test
    void countsTheRecordsThatHoldAValueOnceEach() {
        Records records = new Records(People.schema(10));
        for (int i = 0; i < 3; i++) {
            records.begin(i);
            records.add(People.PHONE, "0800000000");
            records.add(People.PHONE, "0800000000");
            records.add(People.PHONE, "080000000" + (i + 1));
            records.end();
        }

        assertThat(records.dictionary(People.PHONE).records(0)).isEqualTo(3);
        assertThat(records.dictionary(People.PHONE).records(1)).isEqualTo(1);
    }

    @Test
    void fingerprintsDependOnTheTextAlone() {
        Dictionary other = new Dictionary();
        other.intern("first");

        assertThat(other.fingerprint(other.intern("สมชาย")))
                .isEqualTo(dictionary.fingerprint(dictionary.intern("สมชาย")))
                .isNotEqualTo(other.fingerprint(0));
    }
}

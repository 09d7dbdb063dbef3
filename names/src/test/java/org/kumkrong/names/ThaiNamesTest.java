// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThaiNamesTest {
    private static final double SAME = 0.85;

    @Test
    void findsAThaiNameInItsLatinSpellings() {
        List<Double> scores = new ArrayList<>();

        for (ThaiSpellings name : ThaiSpellings.all()) {
            PersonName thai = PersonName.of(name.thai());
            name.latin().forEach(latin -> scores.add(PersonName.similarity(thai, PersonName.of(latin))));
        }

        assertThat(scores).hasSizeGreaterThan(200);
        assertThat(share(scores)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void givesThaiAndLatinSpellingsOneKey() {
        List<Double> equal = new ArrayList<>();

        for (ThaiSpellings name : ThaiSpellings.all()) {
            String key = PersonName.of(name.thai()).key();
            name.latin().forEach(latin -> equal.add(PersonName.of(latin).key().equals(key) ? 1.0 : 0.0));
        }

        assertThat(share(equal)).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void keepsDifferentThaiNamesApart() {
        List<ThaiSpellings> names = ThaiSpellings.all();
        List<Double> scores = new ArrayList<>();

        for (int i = 0; i < names.size(); i++) {
            PersonName one = PersonName.of(names.get(i).thai());
            for (ThaiSpellings other : names.subList(i + 1, names.size())) {
                scores.add(
                        PersonName.similarity(one, PersonName.of(other.latin().getFirst())));
                scores.add(PersonName.similarity(one, PersonName.of(other.thai())));
            }
        }

        assertThat(share(scores)).isLessThanOrEqualTo(0.005);
    }

    @ParameterizedTest
    @CsvSource({
        "ณัฐวุฒิ, natthawut",
        "วงศ์สมุทร, wongsamut",
        "ศิริพร, siriphon",
        "กมล, kamon",
        "ธรรม, tham",
        "วรรณา, wanna",
        "สวรรค์, sawan",
        "ไชยา, chaiya",
        "ไทย, thai",
        "เสือ, suea",
        "เพลิน, phloen",
        "แก้ว, kaeo",
        "หนู, nu",
        "หยก, yok",
        "กรุณา, karuna",
        "นวล, nuan",
        "ทรงพล, songphon",
        "ศรี, si",
        "จันทร์, chan",
        "สุนทรี, sunthari",
        "มงคล, mongkhon",
        "กลอง, klong",
        "กฤษณ์, krit",
        "พฤกษ์, phruek",
        "เดือน, duean",
        "เขียว, khiao",
        "ผ่องใส, phongsai",
        "ใจ, chai",
        "ขวัญ, khwan",
        "โกวิท, kowit",
        "ไพลิน, phailin",
        "หงส์, hong",
        "เบนซ์, benz",
        "ถนอม, thanom",
        "ชาติชาย, chatchai",
        "น้ำผึ้ง, namphueng"
    })
    void readsThaiAloud(String thai, String latin) {
        assertThat(PersonName.of(thai).tokens()).containsExactly(latin);
    }

    private static double share(List<Double> scores) {
        return scores.stream().filter(score -> score >= SAME).count() / (double) scores.size();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersonNameProperties {
    private static final long SEED = 20261104;
    private static final String[] PIECES = {
        "สมชาย", "์", "ิ", "เ", "ณัฐ", "รร", "ว", "อ", "ร์", "John", "van der", "O'", "J.", "al-", "محمد", "Павел", "王",
        "김민준", "ー", "\uD800", "\uDC00", "\u200D", "\u0301", " ", " ", "-", "Jr", "İ", "ǅ", "ﬁ", "राम", "ශ්‍රී", "𝓐",
        "\u0E4D", "าำ", "x", "қ", "12"
    };

    @Test
    void readsAnyTextAndComparesItSafely() {
        List<PersonName> names = new ArrayList<>();

        random(600).forEach(text -> names.add(PersonName.of(text)));

        for (int i = 1; i < names.size(); i++) {
            double alike = PersonName.similarity(names.get(i), names.get(i - 1));
            assertThat(alike).as("seed %d, name %d", SEED, i).isBetween(0.0, 1.0);
            assertThat(PersonName.similarity(names.get(i - 1), names.get(i))).isEqualTo(alike);
            assertThat(PersonName.similarity(names.get(i), names.get(i))).isEqualTo(1);
        }
    }

    @Test
    void variantsAreTheSingleWordsOfGreatSimilarity() {
        List<PersonName> names = new ArrayList<>();
        random(300).forEach(text -> names.add(PersonName.of(text)));
        Random random = new Random(SEED);
        for (String known :
                "robert bob somchai somchay sarah sara mohammed muhamad paula paul chatri chathri".split(" ")) {
            names.add(PersonName.of(known));
            for (int i = 0; i < 20; i++) {
                int at = random.nextInt(known.length());
                names.add(PersonName.of(
                        known.substring(0, at) + (char) ('a' + random.nextInt(26)) + known.substring(at + i % 2)));
            }
        }
        var glance = new FirstGlance();
        names.forEach(glance::add);
        int variants = 0;
        int ruledOut = 0;

        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < names.size(); j++) {
                PersonName one = names.get(i);
                PersonName other = names.get(j);
                boolean alike = one.tokens().size() == 1
                        && other.tokens().size() == 1
                        && PersonName.similarity(one, other) >= 0.9;
                assertThat(PersonName.isVariant(one, other)).as("seed %d", SEED).isEqualTo(alike);
                variants += alike && !one.equals(other) ? 1 : 0;
                if (!one.key().equals(other.key())) {
                    assertThat(alike && glance.rulesOut(i, j))
                            .as("seed %d", SEED)
                            .isFalse();
                    ruledOut += glance.rulesOut(i, j) ? 1 : 0;
                }
            }
        }

        assertThat(variants).isGreaterThan(500);
        assertThat(ruledOut).isGreaterThan(names.size() * names.size() / 2);
    }

    @Test
    void writesTokensInLatinLettersWithOneSoundEach() {
        for (String text : random(600)) {
            PersonName name = PersonName.of(text);

            assertThat(name.tokens()).allMatch(token -> token.matches("[a-z]{1,32}"));
            assertThat(name.sounds()).hasSameSizeAs(name.tokens()).allMatch(sound -> sound.matches("[a-z]{1,32}"));
        }
    }

    @Test
    void readsItsOwnTokensAgainAsTheSame() {
        for (ThaiSpellings thai : ThaiSpellings.all()) {
            PersonName once = PersonName.of(thai.thai());
            PersonName twice = PersonName.of(String.join(" ", once.tokens()));

            assertThat(twice.tokens()).isEqualTo(once.tokens());
            assertThat(twice.key()).isEqualTo(once.key());
        }
    }

    @Test
    void readsWhatItWroteAsTheSame() {
        for (String text : random(600)) {
            PersonName once = PersonName.of(text);

            assertThat(PersonName.of(once.written()).tokens())
                    .as("seed %d", SEED)
                    .isEqualTo(once.tokens());
        }
    }

    @Test
    void boundsTheWorkOnVeryLongText() {
        for (String piece : PIECES) {
            PersonName name = PersonName.of(piece.repeat(10_000));

            assertThat(name.tokens()).hasSizeLessThanOrEqualTo(12);
            assertThat(name.shortened()).isTrue();
        }
    }

    @Test
    void readsEveryShortThaiText() {
        String letters = "กนวรอหทพลศเไัิุา์็";
        int count = 0;

        for (int number = 0; number < Math.pow(letters.length(), 4); number++) {
            var text = new StringBuilder();
            for (int rest = number; rest > 0; rest /= letters.length()) {
                text.append(letters.charAt(rest % letters.length()));
            }
            count += ThaiReading.of(text.toString()).length() < 40 ? 1 : 0;
        }

        assertThat(count).isEqualTo(18 * 18 * 18 * 18);
    }

    @Test
    void readsEveryStemWithAnyLetterBehindIt() {
        String behind = "กรอวทะัาิุเโ์ฤ";

        for (String stem : ThaiStems.thai()) {
            for (char letter : behind.toCharArray()) {
                String word = "ก" + stem + letter + stem + letter;
                assertThat(ThaiReading.of(word)).matches("[a-z]{2,60}");
                assertThat(ThaiReading.asSpelt(word)).matches("[a-z]{2,60}");
            }
        }
    }

    private static List<String> random(int count) {
        var random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                if (random.nextBoolean()) {
                    text.append(PIECES[random.nextInt(PIECES.length)]);
                } else {
                    text.appendCodePoint(
                            random.nextInt(4) == 0 ? random.nextInt(0x11_0000) : 0x0E00 + random.nextInt(0x60));
                }
            }
            texts.add(text.toString());
        }
        return texts;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextFamiliesTest {
    private static final long SEED = 13;
    private static final String[] SCRIPTS = {
        "hello, your parcel %s is held at the depot since this morning because nobody was at home to take it; send %d "
                + "baht to %s within the hour and we release it at once, with many thanks from all of us at the depot",
        "สวัสดีครับ ผม %s มีของฝากให้คุณจากเพื่อนเก่าที่ทำงานด้วยกันมาหลายปีแล้ว โอน %d บาท มาที่ %s ภายในสองชั่วโมง "
                + "แล้วจะส่งให้ทันทีเลยครับ ขอบคุณมากครับ",
        "this account %s was reported %d times by other members of the club for reasons that we cannot name here, so "
                + "please answer to %s before the week is over so that it stays open for you and for your friends"
    };

    @Test
    void copiesOfAScriptWithOtherNamesAndSumsAreOneFamily() {
        List<String> texts = texts(300);

        TextFamilies families = TextFamilies.learn(records(texts), 0, 30);

        assertThat(families.families()).hasSize(SCRIPTS.length);
        for (int script = 0; script < SCRIPTS.length; script++) {
            Set<String> keys = new TreeSet<>();
            for (int i = script; i < 3 * 300; i += 3) {
                keys.add(families.keyOf(texts.get(i)));
            }
            assertThat(keys).as("script %d", script).hasSize(1).doesNotContain("");
        }
        assertThat(families.keyOf(texts.get(0))).isNotEqualTo(families.keyOf(texts.get(1)));
        assertThat(families.families()).extracting(TextFamilies.Family::records).allMatch(count -> count >= 300);
    }

    @Test
    void aTextOfItsOwnHasNoFamily() {
        List<String> texts = texts(300);
        TextFamilies families = TextFamilies.learn(records(texts), 0, 30);

        assertThat(families.keyOf(texts.getLast())).isEmpty();
        assertThat(families.keyOf("")).isEmpty();
    }

    @Test
    void smallFamiliesAreLeftToPairs() {
        TextFamilies families = TextFamilies.learn(records(texts(20)), 0, 30);

        assertThat(families.families()).isEmpty();
    }

    @Test
    void identicalCopiesCountByTheirRecords() {
        List<String> texts = new ArrayList<>(Collections.nCopies(50, SCRIPTS[0]));
        texts.add("something else that nobody repeats, whatever the day may bring to all of us");

        List<TextFamilies.Family> families =
                TextFamilies.learn(records(texts), 0, 30).families();

        assertThat(families).extracting(TextFamilies.Family::records).containsExactly(50);
    }

    @Test
    void theOrderOfTextsDoesNotMatter() {
        List<String> texts = texts(120);
        TextFamilies first = TextFamilies.learn(records(texts), 0, 30);
        for (int shuffle = 0; shuffle < 5; shuffle++) {
            List<String> other = new ArrayList<>(texts);
            Collections.shuffle(other, new Random(SEED + shuffle));

            TextFamilies again = TextFamilies.learn(records(other), 0, 30);

            assertThat(again.families()).as("seed %d", SEED).isEqualTo(first.families());
            assertThat(other.stream().collect(Collectors.toMap(t -> t, again::keyOf, (a, b) -> a)))
                    .isEqualTo(other.stream().collect(Collectors.toMap(t -> t, first::keyOf, (a, b) -> a)));
        }
    }

    @Test
    void aFamilyComparesByHowManyShareItAndIsNeverTooLargeToFile() {
        List<String> texts = texts(300);
        TextFamilies families = TextFamilies.learn(records(texts), 0, 30);
        Schema schema = new Schema(
                List.of(new Field("script", FieldType.KEY)),
                List.of(new Comparison.SharedKey(
                        "script", List.of("script"), List.of(), new Comparison.KeyPrior(0.3, 9, 1, -0.1), 200)),
                List.of(new BlockingRule("script", List.of(new KeyPart("script", KeyPart.Form.EXACT)), 60, List.of())),
                new Clustering(Clustering.Mean.PLAIN, 0, -4));
        Records records = new Records(schema);
        for (int i = 0; i < texts.size(); i++) {
            records.begin(i);
            records.add(0, families.keyOf(texts.get(i)));
            records.end();
        }

        Linkage linkage =
                Linker.with(new LinkSettings(1, 25, 20_000, 300_000, -20)).link(records, List.of());

        assertThat(linkage.explain(0, 3))
                .filteredOn(reason -> reason.comparison().equals("script"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.label()).isEqualTo("same, but too common to tell"));
        assertThat(linkage.pairsCompared()).isZero();
        assertThat(linkage.blocks().getFirst().overfull()).isEqualTo(SCRIPTS.length);
    }

    /// Copies of each script in turn, then as many texts that nobody repeats.
    private static List<String> texts(int copies) {
        Random random = new Random(SEED);
        List<String> texts = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            for (String script : SCRIPTS) {
                texts.add(String.format(script, word(random), random.nextInt(9_000), word(random)));
            }
        }
        for (int i = 0; i < copies; i++) {
            StringBuilder own = new StringBuilder();
            for (int w = 0; w < 14; w++) {
                own.append(word(random)).append(' ');
            }
            texts.add(own.toString());
        }
        return texts;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    private static Records records(List<String> texts) {
        Records records = new Records(new Schema(
                List.of(new Field("text", FieldType.TEXT)),
                List.of(),
                List.of(),
                new Clustering(Clustering.Mean.PLAIN, 0, -4)));
        for (int i = 0; i < texts.size(); i++) {
            records.begin(i);
            records.add(0, texts.get(i));
            records.end();
        }
        return records;
    }
}

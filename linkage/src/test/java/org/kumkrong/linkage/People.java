// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Synthetic people, each in one to three records with typing slips; the same for the same seed.
///
/// @param rows one line a record: given name, family name, birth date, phone; blank where not known
/// @param persons for each record the number of its person
record People(List<String[]> rows, int[] persons) {
    static final int PHONE = 3;
    static final int CONTEXT_ABOVE = 50;
    private static final String[] SYLLABLES = {
        "so", "ma", "ni", "ra", "ka", "pi", "lu", "do", "ven", "tar", "mel", "bo", "shi", "gor", "ham", "wit"
    };

    static People of(long seed, int people) {
        Random random = new Random(seed);
        List<String[]> rows = new ArrayList<>();
        List<Integer> persons = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            String[] truth = {
                word(random, 2),
                word(random, 3),
                String.format(
                        Locale.ROOT,
                        "%d-%02d-%02d",
                        1950 + random.nextInt(60),
                        1 + random.nextInt(12),
                        1 + random.nextInt(28)),
                String.format(Locale.ROOT, "08%08d", random.nextInt(100_000_000))
            };
            int copies = 1 + random.nextInt(3);
            for (int copy = 0; copy < copies; copy++) {
                rows.add(copy == 0 ? truth : copied(truth, random));
                persons.add(person);
            }
        }
        return new People(rows, persons.stream().mapToInt(Integer::intValue).toArray());
    }

    private static String word(Random random, int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String[] copied(String[] truth, Random random) {
        String[] copy = truth.clone();
        for (int field = 0; field < copy.length; field++) {
            double chance = random.nextDouble();
            if (chance < 0.05) {
                copy[field] = "";
            } else if (chance < 0.15 && field != 2) {
                int at = random.nextInt(copy[field].length());
                char slip = field == PHONE ? (char) ('0' + random.nextInt(10)) : (char) ('a' + random.nextInt(26));
                copy[field] = copy[field].substring(0, at) + slip + copy[field].substring(at + 1);
            }
        }
        return copy;
    }

    /// Records of these people; blocked by phone, birth date, and sound of the family name with at most `recordsMax`.
    Records records(int recordsMax) {
        Records records = new Records(schema(recordsMax));
        for (int row = 0; row < rows.size(); row++) {
            records.begin(row);
            for (int field = 0; field < rows.get(row).length; field++) {
                records.add(field, rows.get(row)[field]);
            }
            records.end();
        }
        return records;
    }

    static Schema schema(int recordsMax) {
        return new Schema(
                List.of(
                        new Field("given", FieldType.NAME),
                        new Field("family", FieldType.NAME),
                        new Field("born", FieldType.DATE),
                        new Field("phone", FieldType.KEY)),
                List.of(
                        new Comparison.SameName("given name", "given", "family", true),
                        new Comparison.SameName("family name", "family", "given", false),
                        new Comparison.SameDate("birth date", "born"),
                        new Comparison.SharedKey(
                                "phone number",
                                List.of("phone"),
                                List.of(),
                                new Comparison.KeyPrior(0.7, 14, 4, -1),
                                CONTEXT_ABOVE)),
                List.of(
                        rule("phone", KeyPart.Form.EXACT, recordsMax),
                        rule("born", KeyPart.Form.EXACT, recordsMax),
                        rule("family", KeyPart.Form.SOUND, recordsMax)),
                new Clustering(Clustering.Mean.PLAIN, 0, -4));
    }

    private static BlockingRule rule(String field, KeyPart.Form form, int recordsMax) {
        return new BlockingRule(field, List.of(new KeyPart(field, form)), recordsMax, List.of());
    }
}

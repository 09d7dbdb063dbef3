// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Households of four share family name, street, house, postcode and town. Every third person stands there twice, one
/// in four of those after moving to another household's house.
class KinTest {
    private static final int HOUSEHOLDS = 500;
    private static final String[] FIELDS = {"given", "family", "born", "street", "house", "postcode", "town"};

    private static final List<Row> ROWS = new ArrayList<>();
    private static Linkage linkage;

    private record Row(int person, int household, boolean moved) {}

    @BeforeAll
    static void linkARegister() {
        Records records = new Records(schema());
        SplittableRandom random = new SplittableRandom(3);
        String[][] homes = new String[HOUSEHOLDS][];
        for (int h = 0; h < HOUSEHOLDS; h++) {
            int town = random.nextInt(60);
            homes[h] = new String[] {
                word(random.nextInt(200), 3) + " road",
                String.valueOf(1 + random.nextInt(90)),
                String.valueOf(10_000 + town * 17),
                word(town + 900, 3)
            };
        }
        for (int h = 0; h < HOUSEHOLDS; h++) {
            String family = word(random.nextInt(300) + 400, 3);
            for (int member = 0; member < 4; member++) {
                String given = word(random.nextInt(120), 2);
                String born = String.format(
                        "%d-%02d-%02d", 1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
                add(records, new Row(4 * h + member, h, false), given, family, born, homes[h]);
                if (member == 0 || random.nextInt(9) == 0) {
                    boolean moved = random.nextInt(4) == 0;
                    String[] home = moved ? homes[random.nextInt(HOUSEHOLDS)] : homes[h];
                    add(records, new Row(4 * h + member, h, moved), given, family, born, home);
                }
            }
        }
        linkage = Linker.with(LinkSettings.defaults().onThreads(1)).link(records, List.of());
    }

    private static void add(Records records, Row row, String given, String family, String born, String[] home) {
        records.begin(ROWS.size() * 31L + 7);
        String[] values = {given, family, born, home[0], home[1], home[2], home[3]};
        for (int f = 0; f < values.length; f++) {
            records.add(f, values[f]);
        }
        records.end();
        ROWS.add(row);
    }

    private static Schema schema() {
        return new Schema(
                List.of(
                        new Field("given", FieldType.NAME),
                        new Field("family", FieldType.NAME),
                        new Field("born", FieldType.DATE),
                        new Field("street", FieldType.LINE),
                        new Field("house", FieldType.CODE),
                        new Field("postcode", FieldType.CODE),
                        new Field("town", FieldType.LINE)),
                List.of(
                        new Comparison.SameName("given", "given", "family", true),
                        new Comparison.SameName("family", "family", "given", false),
                        new Comparison.SameDate("born", "born"),
                        new Comparison.SameLine("street", "street"),
                        new Comparison.SameCode("house", "house"),
                        new Comparison.SameCode("postcode", "postcode"),
                        new Comparison.SameLine("town", "town")),
                List.of(
                        rule("born", KeyPart.Form.EXACT),
                        rule("family", KeyPart.Form.EXACT),
                        rule("street", KeyPart.Form.EXACT)),
                new Clustering(Clustering.Mean.PLAIN, 0, -4));
    }

    private static BlockingRule rule(String field, KeyPart.Form form) {
        return new BlockingRule(field, List.of(new KeyPart(field, form)), 400, List.of());
    }

    private static String word(int number, int syllables) {
        StringBuilder word = new StringBuilder();
        int rest = number * 37 + 11;
        for (int i = 0; i < syllables; i++) {
            word.append("bdfgklmnprst".charAt(rest % 12)).append("aeiou".charAt(rest / 12 % 5));
            rest = rest / 7 + number;
        }
        return word.toString();
    }

    @Test
    void keepsApartPeopleOfOneHousehold() {
        long wrong = 0;
        for (int a = 0; a < ROWS.size(); a++) {
            for (int b = 0; b < a; b++) {
                boolean joined = linkage.entity(a) == linkage.entity(b);
                wrong += joined && ROWS.get(a).person() != ROWS.get(b).person() ? 1 : 0;
            }
        }

        assertThat(wrong)
                .as("of %d rows, so many pairs wrongly joined", ROWS.size())
                .isLessThan(5);
    }

    @Test
    void joinsWhoMovedAwayWithAllThatChangedAtOnce() {
        int moved = 0;
        int found = 0;
        for (int b = 1; b < ROWS.size(); b++) {
            if (ROWS.get(b).moved()) {
                moved++;
                found += linkage.entity(b) == linkage.entity(b - 1) ? 1 : 0;
            }
        }

        assertThat(moved).as("rows after a move").isGreaterThan(100);
        assertThat(found).isGreaterThan(moved * 95 / 100);
    }

    @Test
    void saysWhatAHouseholdExplainsAndStillAddsUp() {
        List<List<Reason>> all = linkage.links(-20)
                .limit(5_000)
                .map(link -> {
                    List<Reason> reasons = linkage.explain(link.a(), link.b());
                    assertThat(reasons.stream().mapToInt(Reason::millibits).sum())
                            .isEqualTo(link.millibits());
                    return reasons;
                })
                .toList();

        assertThat(all)
                .anySatisfy(reasons -> assertThat(reasons)
                        .anyMatch(reason -> reason.comparison().equals("kin") && reason.millibits() < -3_000));
        assertThat(all)
                .anySatisfy(reasons -> assertThat(reasons)
                        .anyMatch(reason -> reason.comparison().equals("moved") && reason.millibits() > 3_000));
    }
}

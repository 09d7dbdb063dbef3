// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.linkage.LinkSettings;

class TableLinkingTest {
    private static final String HEADER = "rec_id,given_name,surname,date_of_birth,phone,sex";
    private static final LinkSettings ONE_THREAD = new LinkSettings(1, 25, 60_000, 300_000, -20);
    private static final int PEOPLE = 150;

    @TempDir
    Path folder;

    @Test
    void guessesWhatColumnsHold() throws IOException {
        assertThat(TableLinking.guessing(List.of(people("people.csv")), "", Set.of())
                        .columnsInWords())
                .containsExactly(
                        "rec_id: ignored (numbers the rows)",
                        "given_name: given name (given names)",
                        "surname: family name (family names)",
                        "date_of_birth: date (dates)",
                        "phone: phone (phone numbers)",
                        "sex: word (a few words)");
    }

    @Test
    void joinsPaymentsThatDaysAndAFeeKeepApart() throws IOException {
        Random random = new Random(4);
        StringBuilder sent = new StringBuilder("memo,transaction_date,amount\n");
        StringBuilder received = new StringBuilder("memo,transaction_date,amount\n");
        for (int i = 0; i < 400; i++) {
            String memo = word(random) + " " + word(random);
            int day = 1 + random.nextInt(24);
            int month = 1 + random.nextInt(12);
            double amount = Math.exp(3 + 6 * random.nextDouble());
            sent.append(String.format(Locale.ROOT, "%s,2022-%02d-%02d,%.2f%n", memo, month, day, amount));
            received.append(
                    String.format(Locale.ROOT, "%s,2022-%02d-%02d,%.2f%n", memo, month, day + 3, amount * 0.985));
        }
        TableLinking payments = TableLinking.guessing(
                List.of(
                        Files.writeString(folder.resolve("received.csv"), received),
                        Files.writeString(folder.resolve("sent.csv"), sent)),
                "",
                Set.of());

        assertThat(payments.columnsInWords())
                .contains(
                        "transaction_date: event date (dates of something that happened, near is alike)",
                        "amount: amount (amounts)");
        TableLinkage linked = payments.link(ONE_THREAD);
        assertThat(IntStream.range(0, 400)
                        .filter(i ->
                                linked.linkage().entity(i) == linked.linkage().entity(i + 400)))
                .hasSizeGreaterThan(390);
        assertThat(linked.entities()).isGreaterThan(390);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }

    @Test
    void readsSumsAsNumbers() {
        assertThat(Cells.amount("1,234.50")).isEqualTo("1234.50");
        assertThat(Cells.amount("1.234,5")).isEqualTo("1234.5");
        assertThat(Cells.amount("-1,234 THB")).isEqualTo("-1234");
    }

    @Test
    void leavesOutIgnoredColumns() throws IOException {
        assertThat(TableLinking.guessing(List.of(people("people.csv")), "rec_id", Set.of("sex"))
                        .columnsInWords())
                .contains("rec_id: ignored (left out by option)", "sex: ignored (left out by option)");
    }

    @Test
    void linksTheSameByTheSchemaItWrote() throws IOException {
        Path table = people("people.csv");
        TableLinking guessed = TableLinking.guessing(List.of(table), "rec_id", Set.of());
        Path schema = Files.writeString(folder.resolve("schema.yaml"), guessed.schemaText());

        TableLinking told = TableLinking.told(List.of(table), "rec_id", schema);

        assertThat(entities(told.link(ONE_THREAD))).isEqualTo(entities(guessed.link(ONE_THREAD)));
        assertThat(links(told.link(ONE_THREAD))).isEqualTo(links(guessed.link(ONE_THREAD)));
    }

    @Test
    void readsColumnsUnderOtherNamesAndOtherDateOrders() throws IOException {
        Path schema = Files.writeString(folder.resolve("schema.yaml"), """
                threshold-bits: 2.5
                columns:
                  "born": {as: date, dates: day first, also: ["birth \\"day\\"", geboren]}
                  "who": {as: full name}
                """);

        TableSchema read = SchemaFile.read(schema);
        Path again = Files.writeString(folder.resolve("again.yaml"), SchemaFile.write(read));

        assertThat(read.thresholdBits()).isEqualTo(2.5);
        assertThat(read.columns().getFirst())
                .isEqualTo(new TableSchema.Column(
                        "born", ColumnRole.DATE, DateOrder.DAY_FIRST, List.of("birth \"day\"", "geboren"), ""));
        assertThat(read.mapping(List.of("x", "Geboren", "WHO"))).containsExactly(-1, 0, 1);
        assertThat(SchemaFile.read(again)).isEqualTo(read);
    }

    @Test
    void writesOneEntityARowAndJoinsMostCopies() throws IOException {
        List<String> lines = entities(TableLinking.guessing(List.of(people("people.csv")), "rec_id", Set.of())
                .link(ONE_THREAD));

        assertThat(lines.getFirst()).isEqualTo("file,row,id,entity");
        assertThat(lines).hasSize(1 + 2 * PEOPLE);
        int joined = 0;
        for (int row = 1; row <= 2 * PEOPLE; row++) {
            assertThat(lines.get(row)).matches("people\\.csv," + row + ",r" + row + ",\\d+");
            joined += row > PEOPLE && entity(lines.get(row)).equals(entity(lines.get(row - PEOPLE))) ? 1 : 0;
        }
        assertThat(joined).isGreaterThan(PEOPLE * 9 / 10);
    }

    @Test
    void writesLinksWhoseReasonsSumToTheirWeight() throws IOException {
        List<String> lines = links(TableLinking.guessing(List.of(people("people.csv")), "rec_id", Set.of())
                .link(ONE_THREAD));

        assertThat(lines.getFirst()).isEqualTo("file_a,row_a,file_b,row_b,weight,probability,reasons");
        assertThat(lines).hasSizeGreaterThan(PEOPLE * 9 / 10).hasSizeLessThan(2 * PEOPLE);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", 7);
            assertThat(Integer.parseInt(cells[1])).isLessThan(Integer.parseInt(cells[3]));
            assertThat(Double.parseDouble(cells[5])).isBetween(0.5, 1.0);
            long sum = Arrays.stream(cells[6].replace("\"", "").split("; "))
                    .mapToLong(reason -> millibits(reason.substring(reason.lastIndexOf(' ') + 1)))
                    .sum();
            assertThat(sum).as(cells[6]).isEqualTo(millibits(cells[4]));
        }
    }

    @Test
    void countsRowsOfEachFileFromOne() throws IOException {
        List<String> lines =
                entities(TableLinking.guessing(List.of(people("a.csv"), people("b.csv")), "rec_id", Set.of())
                        .link(ONE_THREAD));

        assertThat(lines).hasSize(1 + 4 * PEOPLE);
        assertThat(lines.get(1)).startsWith("a.csv,1,r1,");
        assertThat(lines.get(1 + 2 * PEOPLE)).startsWith("b.csv,1,r1,");
        assertThat(entity(lines.get(1 + 2 * PEOPLE))).isEqualTo(entity(lines.get(1)));
    }

    @Test
    void refusesARowThatIsTooLongWithoutShowingIt() throws IOException {
        Path table = write("bad.csv", "name,born", "ann,1990-05-17", "bob,1991-05-17,extra");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> TableLinking.guessing(List.of(table), "", Set.of()))
                .withMessageContaining("bad.csv, line 3: 3 cells under 2 columns")
                .withMessageNotContaining("bob");
    }

    @Test
    void refusesARowThatIsTooShort() throws IOException {
        Path table = write("bad.csv", "name,born", "ann");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> TableLinking.guessing(List.of(table), "", Set.of()))
                .withMessageContaining("bad.csv, line 2: 1 cells under 2 columns");
    }

    @Test
    void writesIdsThatNoSpreadsheetRuns() throws IOException {
        Path table = write(
                "people.csv", "id,name,born", "=1+1,ann smith,1990-05-17", "2,bob brown,1991-06-18", "3,cy,1992-07-19");
        StringWriter out = new StringWriter();

        TableLinking.guessing(List.of(table), "id", Set.of())
                .link(LinkSettings.defaults().onThreads(1))
                .writeEntities(out);

        assertThat(out.toString()).contains("people.csv,1,'=1+1,");
    }

    @Test
    void linksTablesOfManyColumns() throws IOException {
        String header = "name," + columns("code");
        Path table = write(
                "wide.csv",
                header,
                "ann smith," + columns("a1b2c3"),
                "ann smith," + columns("a1b2c3"),
                "bob brown," + columns("z9y8x7"),
                "cy green," + columns("k5m6n7"));

        TableLinkage found = TableLinking.guessing(List.of(table), "", Set.of())
                .link(LinkSettings.defaults().onThreads(2));

        assertThat(found.linkage().model().comparisons())
                .hasSizeGreaterThan(41); // 3 answers each: more patterns than a long can number
        assertThat(found.linkage().entity(1)).isZero();
        assertThat(found.entities()).isEqualTo(3);
    }

    private static String columns(String stem) {
        return IntStream.range(0, 45).mapToObj(i -> stem + i).collect(Collectors.joining(","));
    }

    @Test
    void namesAColumnThatStandsTwice() throws IOException {
        Path table = write("bad.csv", "name,Name", "ann,bob");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> TableLinking.guessing(List.of(table), "", Set.of()))
                .withMessageContaining("bad.csv, line 1: the column Name stands twice");
    }

    @Test
    void refusesATableThatIsEmptyOrMissingOrInAnotherEncoding() throws IOException {
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "name,town\njos\u00e9,x\n".getBytes(ISO_8859_1));

        assertRefused(write("empty.csv"), "empty.csv: empty");
        assertRefused(folder.resolve("none.csv"), "none.csv: no such file");
        assertRefused(latin, "latin.csv: not UTF-8");
    }

    @Test
    void namesTheColumnThatIsNotThere() throws IOException {
        Path table = write("people.csv", "name,born", "ann,1990-05-17");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> TableLinking.guessing(List.of(table), "ref", Set.of()))
                .withMessageContaining("no column ref in")
                .withMessageContaining("it has name, born");
    }

    @Test
    void saysWhereASchemaIsWrong() throws IOException {
        Path role = write("role.yaml", "columns:", "  name: {as: fullest name}");
        Path broken = write("broken.yaml", "columns:", "  name: {as: [}");

        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> SchemaFile.read(role))
                .withMessageContaining("role.yaml, column name: unknown role fullest name");
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> SchemaFile.read(broken))
                .withMessageContaining("broken.yaml, line 2: not YAML");
    }

    @Test
    void readsSemicolonsAndAByteOrderMark() throws IOException {
        Path table = write("excel.csv", "\ufeffname;born", "\"ann; b\";1990-05-17");

        assertThat(new TableFile(table).header()).containsExactly("name", "born");
        new TableFile(table).rows(2, (row, cells) -> assertThat(cells).containsExactly("ann; b", "1990-05-17"));
    }

    private static void assertRefused(Path table, String message) {
        assertThatExceptionOfType(TableException.class)
                .isThrownBy(() -> TableLinking.guessing(List.of(table), "", Set.of()))
                .withMessageContaining(message);
    }

    private static long millibits(String bits) {
        return Math.round(1000 * Double.parseDouble(bits));
    }

    private static String entity(String line) {
        return line.substring(line.lastIndexOf(',') + 1);
    }

    private static List<String> entities(TableLinkage linkage) throws IOException {
        StringWriter out = new StringWriter();
        linkage.writeEntities(out);
        return out.toString().lines().toList();
    }

    private static List<String> links(TableLinkage linkage) throws IOException {
        StringWriter out = new StringWriter();
        linkage.writeLinks(out);
        return out.toString().lines().toList();
    }

    private Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), List.of(lines));
    }

    /// People in rows 1 to n, and each once more in rows n + 1 to 2 n, one in three with a slip in the surname.
    private Path people(String file) throws IOException {
        Random random = new Random(3);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        List<String> copies = new ArrayList<>();
        for (int i = 1; i <= PEOPLE; i++) {
            String given = word(random, 2);
            String family = word(random, 3);
            String rest = String.format(
                    Locale.ROOT,
                    "%d-%02d-%02d,08%08d,%s",
                    1950 + random.nextInt(60),
                    1 + random.nextInt(12),
                    1 + random.nextInt(28),
                    random.nextInt(100_000_000),
                    random.nextBoolean() ? "f" : "m");
            lines.add("r" + i + "," + given + "," + family + "," + rest);
            String slipped = i % 3 == 0 ? family.substring(0, 2) + "x" + family.substring(3) : family;
            copies.add("r" + (PEOPLE + i) + "," + given + "," + slipped + "," + rest);
        }
        lines.addAll(copies);
        return Files.write(folder.resolve(file), lines);
    }

    private static String word(Random random, int syllables) {
        String[] known = {"so", "ma", "ni", "ra", "ka", "pi", "lu", "do", "ven", "tar", "mel", "bo", "shi", "gor"};
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(known[random.nextInt(known.length)]);
        }
        return word.toString();
    }
}

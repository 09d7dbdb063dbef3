// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListsFileTest {
    @TempDir
    Path disk;

    @Test
    void allShapesSayTheSame() throws IOException {
        CaptureTable counts = read("a,b,c,count\n1,0,0,1\n1,1,0,2\n0,0,1,1\n");
        CaptureTable memberships = read("list;id;note\na;1;x\na;2;\na;3;\nb;2;\nb;3;\nc;9;\n");
        Path a = file("a.csv", "\uFEFFid\n1\n2\n3\n");
        Path b = file("b.csv", "name,id\nx,3\ny,2\n");
        Path c = file("c.csv", "id\n9");
        CaptureTable files = ListsFile.read(List.of(a, b, c));
        CaptureTable people = CaptureTable.fromMemberships(
                List.of("a", "b", "c"),
                Stream.of(List.of("a"), List.of("a", "b"), List.of("b", "a"), List.of("c"), List.of()));

        for (CaptureTable table : List.of(counts, memberships, files, people)) {
            assertThat(table.names()).containsExactly("a", "b", "c");
            assertThat(table.count(1)).isEqualTo(1);
            assertThat(table.count(3)).isEqualTo(2);
            assertThat(table.count(4)).isEqualTo(1);
            assertThat(table.people()).isEqualTo(4);
            assertThat(table.peopleOn(2)).isEqualTo(2);
            assertThat(table.peopleOnSeveral()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a,b,c,count\\n1,0,0,-3|line 2: a negative count",
                "a,b,c,count\\n1,0,0,2.5|line 2: a count with a fraction",
                "a,b,c,count\\n1,0,0,\"1,200\"|line 2: a count with a separator inside. Write 1200",
                "a,b,c,count\\n1,0,0,1.200|line 2: a count with a separator inside",
                "a,b,c,count\\n1,0,0,1 200|line 2: a count with a separator inside",
                "a,b,c,count\\n1,0,0,1,200|line 2: more cells than the header has names",
                "a,b,c,count\\n1,0,0,1000000000000|line 2: the count is no whole number from 0 to 1000000000",
                "a,b,c,count\\n1,0,0,1000000000\\n1,1,0,1|line 1: more than 1000000000 people in all",
                "a,b,c,count\\n|line 1: a header and no row below it",
                "list,id\\n|line 1: a header and no row below it",
                "\\n\\n|empty. It needs",
                "count,a,b,c\\n5,1,0,0|line 1: the column count must stand last",
                "a,b,c,count\\n1,0,0,many|line 2: the count is no whole number",
                "a,b,c,count\\n1,0,2,5|line 2: under c must stand 0 or 1",
                "a,b,c,count\\n0,0,0,5|line 2: a count of people on no list",
                "a,b,c,count\\n1,0,0,5\\n1,0,0,6|line 3: the same lists as on line 2",
                "a,b,c,count\\n1,0,0|line 2: only 3 cells",
                "a,a,c,count\\n1,0,0,5|line 1: two lists are called a",
                "a,count\\n1,5|line 1: one list has no overlap",
                "id\\n1\\n2|line 1: this is one list",
                "list,id\\npolice,1\\npolice,2\\npolice,1|line 4: the same id as on line 2 of the list police",
                "list,id\\npolice,|line 2: no id",
                "list,id\\n,7|line 2: no list is named",
                "list,id\\npolice,7|one list has no overlap",
                "police,hospital\\n1,0|line 1: no shape that we know"
            })
    void faultsNameFileAndLine(String text, String words) throws IOException {
        Path file = file("lists.csv", text.replace("\\n", "\n"));

        assertThatThrownBy(() -> ListsFile.read(List.of(file)))
                .isInstanceOf(ListsException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(words);
    }

    @Test
    void thaiDigitsAndEmptyCellsAtTheEndsOfRowsAreRead() throws IOException {
        CaptureTable table = read("ตำรวจ,โรงพยาบาล,c,count,,\n๑,๐,๐,๑๒๐๐,,\n0,1,๑,3,,\n");

        assertThat(table.names()).containsExactly("ตำรวจ", "โรงพยาบาล", "c");
        assertThat(table.count(1)).isEqualTo(1_200);
        assertThat(table.count(6)).isEqualTo(3);
    }

    /// pandas writes whole numbers with a fraction of nought, R with a decimal comma and large ones with an exponent.
    @Test
    void wholeNumbersAreReadAsProgramsWriteThem() throws IOException {
        CaptureTable pandas = read("a,b,c,count\n1.0,0.0,0.0,120.0\n0,1,1,7.00\n0,0,1,1e+05\n");
        CaptureTable german = read("a;b;c;count\n1,0;0,0;0,0;120,0\n");

        assertThat(pandas.count(1)).isEqualTo(120);
        assertThat(pandas.count(6)).isEqualTo(7);
        assertThat(pandas.count(4)).isEqualTo(100_000);
        assertThat(german.count(1)).isEqualTo(120);
        assertThatThrownBy(() -> read("a,b,c,count\n1,0,0,120.5\n")).hasMessageContaining("a count with a fraction");
        assertThatThrownBy(() -> read("a,b,c,count\n1,0,0,120.000\n"))
                .hasMessageContaining("a count with a separator inside");
        assertThatThrownBy(() -> read("a,b,c,count\n0.5,0,0,120\n")).hasMessageContaining("must stand 0 or 1");
    }

    @Test
    void rowsOfSeparatorsAreEmptyLines() throws IOException {
        assertThat(read("a,b,c,count\n1,0,0,5\n,,,\n, ,,\n").people()).isEqualTo(5);
        assertThat(read("list,id\na,1\nb,1\n,\n,\n").people()).isEqualTo(1);
        assertThatThrownBy(() -> read("a,b,c,count\n1,0,0,5\n,,,\n1,0,0,6\n"))
                .hasMessageContaining("line 4: the same lists as on line 2");
        assertThatThrownBy(() -> read(",,,\n,,,\n")).hasMessageContaining("empty. It needs");
    }

    @Test
    void idsThatDifferInCapitalsOnlyAreSaidToBeSo() throws IOException {
        Path police = file("police.csv", "id\nP0001\nP0002\n");
        Path hospital = file("hospital.csv", "id\np0001\nh9\n");
        Path shelter = file("shelter.csv", "id\nP0001\n");

        assertThatThrownBy(() -> ListsFile.read(List.of(police, hospital, shelter)))
                .isInstanceOf(ListsException.class)
                .hasMessageContaining("police and hospital")
                .hasMessageContaining("would agree if capitals were not told apart")
                .hasMessageNotContaining("0001");
        assertThatThrownBy(() -> read("list,id\na,X1\nb,x1\n"))
                .hasMessageContaining("lists.csv: the lists a and b share no id");
    }

    /// Aa and AA on one list are two people: capitals tell people apart there.
    @Test
    void capitalsMayTellPeopleApart() throws IOException {
        assertThat(read("list,id\na,Aa\na,AA\nb,aa\n").people()).isEqualTo(3);
        assertThat(read("list,id\na,Aa\nb,aA\na,x\nb,x\n").people()).isEqualTo(3);
    }

    /// B, F and G, then E, are the smallest: the five lists of the published table.
    @Test
    void smallestListsAreJoinedFirst() {
        CaptureTable eight = published("NewOrl");
        CaptureTable five = published("NewOrl_5");

        CaptureTable joined = eight.joinedTo(5);

        assertThat(joined.names()).containsExactly("A", "B + F + G + E", "C", "D", "H");
        assertThat(IntStream.range(1, 32).mapToLong(joined::count).toArray())
                .isEqualTo(IntStream.range(1, 32).mapToLong(five::count).toArray());
        assertThat(five.joinedTo(5)).isSameAs(five);
    }

    @Test
    void thirtyListsAreTooMany() {
        StringBuilder header = new StringBuilder();
        for (int list = 1; list <= 30; list++) {
            header.append("list").append(list).append(',');
        }

        assertThatThrownBy(() -> read(header + "count\n"))
                .isInstanceOf(ListsException.class)
                .hasMessageContaining("30 lists are too many: at most 8");
    }

    @Test
    void idsAreNeverQuoted() {
        assertThatThrownBy(() -> read("list,id\na,somchai-2555\na,somchai-2555\n"))
                .hasMessageNotContaining("somchai");
        assertThatThrownBy(() -> CaptureTable.fromIds(Map.of("a", List.of("somchai", "somchai"), "b", List.of("x"))))
                .isInstanceOf(ListsException.class)
                .hasMessageContaining("holds an id twice")
                .hasMessageNotContaining("somchai");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path thai =
                Files.write(disk.resolve("thai.csv"), "บัญชี,b,c,count\n".getBytes(Charset.forName("x-windows-874")));
        Path empty = file("empty.csv", "");

        Path wide = Files.write(disk.resolve("wide.csv"), "a,b,c,count\n1,0,0,5\n".getBytes(StandardCharsets.UTF_16LE));

        assertThatThrownBy(() -> ListsFile.read(List.of(wide))).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> ListsFile.read(List.of(thai))).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> ListsFile.read(List.of(empty))).hasMessageContaining("empty");
        assertThatThrownBy(() -> ListsFile.read(List.of(disk.resolve("none.csv"))))
                .hasMessageContaining("there is no such file");
    }

    @Test
    void severalFilesAreOneListEach() throws IOException {
        Path a = file("a.csv", "id\n1\n");
        Path other = file("other.csv", "number\n1\n");

        assertThatThrownBy(() -> ListsFile.read(List.of(a, other))).hasMessageContaining("no column is called id");
        assertThatThrownBy(() -> ListsFile.read(List.of(a, a)))
                .hasMessageContaining("a list called a was already read");
    }

    @Test
    void listsCanBeLeftOutAndJoined() throws IOException {
        CaptureTable table = read("a,b,c,count\n1,0,0,1\n1,1,0,2\n0,1,1,4\n1,1,1,8\n0,0,1,16\n");

        CaptureTable without = table.without(1);
        CaptureTable joined = table.merged(2, 0);

        assertThat(without.names()).containsExactly("a", "c");
        assertThat(without.count(1)).isEqualTo(3);
        assertThat(without.count(2)).isEqualTo(20);
        assertThat(without.count(3)).isEqualTo(8);
        assertThat(joined.names()).containsExactly("a + c", "b");
        assertThat(joined.count(1)).isEqualTo(17);
        assertThat(joined.count(3)).isEqualTo(14);
        assertThat(joined.people()).isEqualTo(table.people());
    }

    private static CaptureTable published(String name) {
        return ListsFile.read(List.of(Path.of("src/test/resources/mse/datasets", name + ".csv")));
    }

    private CaptureTable read(String text) throws IOException {
        return ListsFile.read(List.of(file("lists.csv", text)));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(disk.resolve(name), text);
    }
}

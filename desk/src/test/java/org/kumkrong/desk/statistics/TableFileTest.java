// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {
    private static final OptionalLong HIDDEN = OptionalLong.empty();

    private static List<List<String>> read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff").endsWith("\r\n");
        return CsvReader.builder().ofCsvRecord(text.substring(1)).stream()
                .map(line -> line.getFields())
                .toList();
    }

    @Test
    void comesBackAsItWas() {
        byte[] file = new TableFile()
                .line(List.of("ปี", "ค้ามนุษย์, \"เด็ก\"", "two\nlines", "รวม", "นาที"))
                .line("2569", List.of(OptionalLong.of(12), HIDDEN, OptionalLong.of(1_234)), List.of("5"))
                .bytes();

        assertThat(read(file))
                .containsExactly(
                        List.of("ปี", "ค้ามนุษย์, \"เด็ก\"", "two\nlines", "รวม", "นาที"),
                        List.of("2569", "12", "c", "1234", "5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://a.example\")",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                " =1",
                "\n=1",
                "|cmd",
                "＝1+1",
                "＠a"
            })
    void aNameIsNeverAFormula(String name) {
        List<List<String>> read =
                read(new TableFile().line(List.of("plain", name)).bytes());

        assertThat(read.getFirst()).containsExactly("plain", "'" + name);
    }
}

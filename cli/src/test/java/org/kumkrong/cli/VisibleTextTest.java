// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void showsWhatWouldSteerATerminal() {
        Map<String, String> visible = Map.of(
                "plain ภาพ é.jpg", "plain ภาพ é.jpg",
                "C:\\x\\y", "C:\\x\\y",
                "a\u001b[31mb", "a\\x1b[31mb",
                "two\nlines\tand", "two\\x0alines\\x09and",
                "\u009b1m", "\\xc2\\x9b1m",
                "a\u202egpj.exe", "a\\xe2\\x80\\xaegpj.exe");

        visible.forEach((text, shown) -> {
            assertThat(VisibleText.of(text)).isEqualTo(shown);
            assertThat(VisibleText.of(shown)).isEqualTo(shown);
        });
    }

    @Test
    void namesThatAreNoTextStayDifferentAndCanBeTurnedBack() {
        Path one = Path.of(URI.create("file:///disk/%E0%B8%A0%FF%FE.jpg"));
        Path other = Path.of(URI.create("file:///disk/%E0%B8%A0%FE%FE.jpg"));

        assertThat(VisibleText.of(one)).isEqualTo("/disk/ภ\\xff\\xfe.jpg");
        assertThat(VisibleText.of(other)).isEqualTo("/disk/ภ\\xfe\\xfe.jpg");
        assertThat(VisibleText.of(Path.of("/disk").relativize(one))).isEqualTo("ภ\\xff\\xfe.jpg");
    }

    @Test
    void aNameThatLooksWrittenSoIsToldFromOneThatIs() {
        assertThat(VisibleText.of(Path.of("a\\xff"))).isEqualTo("a\\x5cxff");
        assertThat(VisibleText.of(Path.of("a\\x5cxff"))).isEqualTo("a\\x5cx5cxff");
        assertThat(VisibleText.of(Path.of("a\\b"))).isEqualTo("a\\b");
        assertThat(VisibleText.of(Path.of("�"))).isEqualTo("�");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TipWorldTest {
    private static final Pattern IPV4 = Pattern.compile("\\b(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern RESERVED = Pattern.compile("198\\.1[89]\\..*|203\\.0\\.113\\..*|198\\.51\\.100\\..*");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:(?<=[A-Za-z0-9])@|https?://)([A-Za-z0-9.-]+\\.[A-Za-z]+)");

    @TempDir
    private Path temp;

    @Test
    void writesTheSameBytesForTheSameSeed() throws IOException {
        TestkitStreams.write(temp.resolve("a"), temp.resolve("ta"), 11, 600);
        TestkitStreams.write(temp.resolve("b"), temp.resolve("tb"), 11, 600);

        assertThat(contents(temp.resolve("a")))
                .isEqualTo(contents(temp.resolve("b")))
                .isNotEmpty();
        assertThat(contents(temp.resolve("ta")))
                .isEqualTo(contents(temp.resolve("tb")))
                .hasSize(2);
    }

    @Test
    void writesAnotherWorldForAnotherSeed() throws IOException {
        TestkitStreams.write(temp.resolve("a"), temp.resolve("ta"), 11, 200);
        TestkitStreams.write(temp.resolve("b"), temp.resolve("tb"), 12, 200);

        assertThat(contents(temp.resolve("a"))).isNotEqualTo(contents(temp.resolve("b")));
    }

    @Test
    void usesOnlyReservedAddressesAndDomains() throws IOException {
        TestkitStreams.write(temp.resolve("a"), temp.resolve("ta"), 13, 2_000);

        String all = String.join("\n", contents(temp.resolve("a")).values());

        assertThat(IPV4.matcher(all).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(ip -> RESERVED.matcher(ip).matches());
        assertThat(DOMAIN.matcher(all).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(domain -> domain.endsWith(".example"));
    }

    @Test
    void refusesToPutTheAnswersAmongTheTips() {
        assertThatIllegalArgumentException().isThrownBy(() -> TestkitStreams.write(temp, temp.resolve("truth"), 1, 10));
    }

    private static Map<String, String> contents(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> dir.relativize(file).toString(), TipWorldTest::text, (a, b) -> a, TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

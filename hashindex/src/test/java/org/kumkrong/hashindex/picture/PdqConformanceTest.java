// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdqConformanceTest {
    static List<Conformance> all() {
        return Conformance.all();
    }

    static List<Conformance> drawn() {
        return Conformance.drawn();
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void drawnPatternsHaveTheFingerprintsOfTheReference(Conformance known) throws IOException {
        try (InputStream in = known.open()) {
            SmallLuma small = PdqHasher.small(PnmRows.open(in));

            assertThat(small.waves()).isEqualTo(Conformance.waves().get(known.file()));
            assertThat(small.print()).isEqualTo(known.print());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void allTurnsFollowFromTheWaves(Conformance known) throws IOException {
        float[] waves = Objects.requireNonNull(Conformance.waves().get(known.file()));

        assertThat(SmallLuma.turned(waves)).isEqualTo(known.print().turned());
    }

    /// The photographs of the reference are not kept here; where a copy of its data lies, all of them are read.
    @TestFactory
    Stream<DynamicTest> photographsHaveTheFingerprintsOfTheReference() {
        String data = System.getenv().getOrDefault("KUMKRONG_DATA", "");
        return all().stream()
                .filter(known -> Files.exists(Path.of(data, "pdq", "raw", known.file())))
                .map(known -> DynamicTest.dynamicTest(known.file(), () -> {
                    try (InputStream in =
                            new BufferedInputStream(Files.newInputStream(Path.of(data, "pdq", "raw", known.file())))) {
                        assertThat(PdqHasher.print(PnmRows.open(in))).isEqualTo(known.print());
                    }
                }));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.read.format.TipReader;

/// Throws arbitrary bytes at each reader: every one ends in tips and rejections, none of them for a fault of ours.
///
/// Brief with the other tests (its seeds only); long with `JAZZER_FUZZ=1 mvn -pl intake -am test
/// -Dtest=ReadersFuzzTest#xml -Dsurefire.failIfNoSpecifiedTests=false`.
class ReadersFuzzTest {
    private static final IntakeLimits LIMITS = new IntakeLimits(1 << 20, 1 << 16, 1 << 22, 20, 100, 3, 20, 1000, 50);

    private final TipReader reader = new TipReader(LIMITS);

    @FuzzTest
    void xml(byte[] bytes) {
        check(bytes, "1.xml");
    }

    @FuzzTest
    void json(byte[] bytes) {
        check(bytes, "1.json");
    }

    @FuzzTest
    void lines(byte[] bytes) {
        check(bytes, "1.jsonl");
    }

    @FuzzTest
    void table(byte[] bytes) {
        check(bytes, "1.csv");
    }

    @FuzzTest
    void archive(byte[] bytes) {
        check(bytes, "1.zip");
    }

    private void check(byte[] bytes, String name) {
        FileJoin files = new FileJoin();
        for (Outcome outcome : outcomes(new FilePass(files), bytes, name)) {
            if (outcome instanceof Outcome.FileOf file) {
                files.add(file);
            }
        }

        List<Outcome> outcomes = outcomes(new TipPass(LIMITS, files), bytes, name);

        assertThat(outcomes)
                .noneMatch(o -> o instanceof Outcome.Refused refused
                        && refused.rejection().what().startsWith("a fault in Kumkrong"));
    }

    private List<Outcome> outcomes(Pass pass, byte[] bytes, String name) {
        List<Outcome> outcomes = new ArrayList<>();
        new Unfold(LIMITS, pass, piece -> piece.read(reader, outcomes::add))
                .file(new Place(name, name, ""), new ByteArrayInputStream(bytes));
        return outcomes;
    }
}

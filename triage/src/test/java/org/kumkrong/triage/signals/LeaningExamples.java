// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;

/// Prints the examples from which `leaning.tsv` is learnt, as the program reads them: `1` for danger or `0`, a tab, a
/// piece of text. Arguments: a stream made by `testkit`, and how many harmless pieces to take from it.
public final class LeaningExamples {
    private LeaningExamples() {}

    public static void main(String[] arguments) throws IOException {
        for (String file :
                List.of("/org/kumkrong/triage/rules/wordings.tsv", "/org/kumkrong/triage/rules/danger-sentences.tsv")) {
            String text = new String(
                    Objects.requireNonNull(LeaningExamples.class.getResourceAsStream(file))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.startsWith("#")).forEach(LeaningExamples::sentence);
        }
        stream(Path.of(arguments[0]), Integer.parseInt(arguments[1])).forEach(piece -> print(false, piece));
    }

    private static void sentence(String line) {
        String words = line.substring(line.lastIndexOf('\t') + 1).replace('⏎', '\n');
        pieces(words).forEach(piece -> print(line.startsWith("danger"), piece));
    }

    private static List<String> stream(Path stream, int count) throws IOException {
        Set<String> danger =
                Files.readAllLines(stream.resolveSibling(stream.getFileName() + "-truth")
                                .resolve("truth-tips.csv"))
                        .stream()
                        .map(line -> line.split(","))
                        .filter(cells -> cells[1].equals("1"))
                        .map(cells -> cells[0])
                        .collect(Collectors.toSet());
        Set<String> harmless = new LinkedHashSet<>();
        Intake.with(IntakeLimits.defaults(), 1).read(List.of(stream), new TipSink() {
            @Override
            public void accept(Tip tip) {
                tip.passages().stream()
                        .filter(passage -> !danger.contains(tip.id())
                                && passage.kind() != Passage.Kind.BOILERPLATE
                                && passage.kind() != Passage.Kind.PROFILE)
                        .forEach(passage -> harmless.addAll(pieces(passage.text())));
            }

            @Override
            public void reject(Rejection rejection) {}
        });
        List<String> some = new ArrayList<>(harmless);
        Collections.shuffle(some, new Random(1));
        return some.subList(0, Math.min(count, some.size()));
    }

    private static List<String> pieces(String text) {
        return Leaning.pieces(Folded.of(text, 0, text.length()));
    }

    private static void print(boolean danger, String piece) {
        System.out.println((danger ? "1\t" : "0\t") + piece);
    }
}

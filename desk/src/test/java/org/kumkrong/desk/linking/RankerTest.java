// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipJson;
import org.kumkrong.intake.TipSink;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.testkit.TestkitStreams;
import org.kumkrong.triage.Decided;

/// The desk decides as on files, whatever the order in which tips came.
class RankerTest {
    private static final Instant NOW = Instant.parse("2026-11-15T02:00:00Z");

    private static final List<KeptTip> TIPS = new ArrayList<>();

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        TestkitStreams.write(folder.resolve("tips"), folder.resolve("truth"), 11, 400);
        Intake.with(IntakeLimits.defaults(), 1).read(List.of(folder.resolve("tips")), new TipSink() {
            @Override
            public void accept(Tip tip) {
                UUID id = new UUID(0, TIPS.size());
                TIPS.add(new KeptTip(id, TIPS.size(), new UUID(1, 1), TipJson.read(TipJson.write(tip))));
            }

            @Override
            public void reject(Rejection rejection) {}
        });
    }

    private static Ranker ranker(List<KeptTip> tips) {
        Ranker ranker = new Ranker(LinkSettings.defaults());
        tips.forEach(ranker::take);
        return ranker;
    }

    private static Set<String> persons(Ranker ranker, Decided decided) {
        return Stream.of(decided.subjects(), decided.children(), decided.others())
                .flatMap(List::stream)
                .map(person -> person.mentions().stream()
                        .map(mention -> ranker.tips().id(mention.tip()) + "/" + mention.role() + "/" + mention.index())
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> priorities(Ranker ranker, Decided decided) {
        Set<String> said = new TreeSet<>();
        for (int tip = 0; tip < decided.tips(); tip++) {
            said.add(ranker.tips().id(tip) + " " + decided.tip(tip).urgency().priority());
        }
        return said;
    }

    @Test
    void findsTheSamePersonsAndPrioritiesInAnyOrder() {
        List<KeptTip> mixed = new ArrayList<>(TIPS);
        Collections.shuffle(mixed, new Random(5));
        Ranker inOrder = ranker(TIPS);
        Ranker inAnother = ranker(mixed);

        Decided one = inOrder.decide(List.of(), NOW);
        Decided other = inAnother.decide(List.of(), NOW);

        assertThat(persons(inAnother, other)).hasSizeGreaterThan(100).isEqualTo(persons(inOrder, one));
        assertThat(priorities(inAnother, other)).isEqualTo(priorities(inOrder, one));
    }

    @Test
    void findsTheSameWhenTipsComeOneByOne() {
        Ranker atOnce = ranker(TIPS.subList(0, 60));
        Ranker oneByOne = ranker(List.of());
        TIPS.subList(0, 60).forEach(tip -> {
            oneByOne.take(tip);
            oneByOne.decide(List.of(), NOW);
        });

        assertThat(persons(oneByOne, oneByOne.decide(List.of(), NOW)))
                .isEqualTo(persons(atOnce, atOnce.decide(List.of(), NOW)));
    }
}

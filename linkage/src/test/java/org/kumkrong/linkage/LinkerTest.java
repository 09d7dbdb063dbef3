// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkerTest {
    private static final long SEED = 7;
    private static final int PEOPLE = 300;
    private static final int BLOCK_MAX = 200;
    private static final LinkSettings ONE_THREAD = new LinkSettings(1, 25, 20_000, 300_000, -20);

    @Test
    void everyLinksReasonsSumToItsWeight() {
        Linkage linkage = link(People.of(SEED, PEOPLE), List.of());

        List<Link> links = linkage.links(-20).toList();

        assertThat(links).hasSizeGreaterThan(200).allSatisfy(link -> {
            List<Reason> reasons = linkage.explain(link.a(), link.b());
            assertThat(reasons.stream().mapToInt(Reason::millibits).sum()).isEqualTo(link.millibits());
        });
    }

    @Test
    void reasonsSumToTheWeightOfPairsThatWereNeverCompared() {
        Linkage linkage = link(People.of(SEED, PEOPLE), List.of());

        for (int b = 1; b < 40; b++) {
            int sum = linkage.explain(0, b).stream().mapToInt(Reason::millibits).sum();
            assertThat(sum).isEqualTo(linkage.weigh(0, b));
        }
    }

    @Test
    void findsMostOfThePeopleAndJoinsHardlyAnyStrangers() {
        People people = People.of(SEED, PEOPLE);

        int[] entities = entities(link(people, List.of()));

        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int a = 0; a < entities.length; a++) {
            for (int b = 0; b < a; b++) {
                boolean joined = entities[a] == entities[b];
                boolean same = people.persons()[a] == people.persons()[b];
                right += joined && same ? 1 : 0;
                wrong += joined && !same ? 1 : 0;
                missed += !joined && same ? 1 : 0;
            }
        }
        assertThat((double) right / (right + wrong))
                .as("precision, seed %d", SEED)
                .isGreaterThan(0.98);
        assertThat((double) right / (right + missed))
                .as("recall, seed %d", SEED)
                .isGreaterThan(0.95);
    }

    @Test
    void givesTheSameOnOneAndOnFourThreads() {
        People people = People.of(SEED, 2_200); // more than two parts of work
        Linkage one = Linker.with(ONE_THREAD).link(people.records(BLOCK_MAX), List.of());
        Linkage four = Linker.with(ONE_THREAD.onThreads(4)).link(people.records(BLOCK_MAX), List.of());

        assertThat(people.rows()).hasSizeGreaterThan(4_096);
        assertThat(four.links(-20).toList())
                .isNotEmpty()
                .isEqualTo(one.links(-20).toList());
        assertThat(entities(four)).isEqualTo(entities(one));
        assertThat(four.model().startMillibits()).isEqualTo(one.model().startMillibits());
        assertThat(four.model().comparisons()).isEqualTo(one.model().comparisons());
        assertThat(four.pairsCompared()).isEqualTo(one.pairsCompared());
    }

    @Test
    void groupsTheSamePeopleWhateverOrderRecordsComeIn() {
        People people = People.of(SEED, PEOPLE);
        int n = people.rows().size();
        Records backward = new Records(People.schema(BLOCK_MAX));
        for (int row = n - 1; row >= 0; row--) {
            backward.begin(row);
            for (int field = 0; field < people.rows().get(row).length; field++) {
                backward.add(field, people.rows().get(row)[field]);
            }
            backward.end();
        }

        int[] forward = entities(link(people, List.of()));
        int[] turned = entities(Linker.with(ONE_THREAD).link(backward, List.of()));

        int[] turnedByRow =
                IntStream.range(0, n).map(row -> turned[n - 1 - row]).toArray();
        assertThat(named(turnedByRow)).isEqualTo(named(forward));
    }

    @Test
    void aLearnedModelLinksAsItsOwnTrainingDid() {
        Records records = People.of(SEED, PEOPLE).records(BLOCK_MAX);
        Linker linker = Linker.with(ONE_THREAD);

        Linkage learned = linker.link(records, List.of());
        Linkage told = linker.link(records, linker.train(records), List.of());

        assertThat(told.links(-20).toList())
                .isNotEmpty()
                .isEqualTo(learned.links(-20).toList());
    }

    @Test
    void tellsEachStageOnceItIsDone() {
        List<LinkStage> stages = new ArrayList<>();

        Linker.with(ONE_THREAD)
                .telling(stages::add)
                .link(People.of(SEED, PEOPLE).records(BLOCK_MAX), List.of());

        assertThat(stages).containsExactly(LinkStage.values());
    }

    @Test
    void linksAsMuchWhenTrainingReadsOnlyASample() {
        People people = People.of(SEED, 2_200);
        LinkSettings sampled = new LinkSettings(1, 25, 20_000, 1_000, -20);

        Linkage few = Linker.with(sampled).link(people.records(BLOCK_MAX), List.of());
        Linkage all = link(people, List.of());

        assertThat(few.pairsCompared()).isEqualTo(all.pairsCompared());
        assertThat((double) few.links(0).count() / all.links(0).count()).isBetween(0.97, 1.03);
    }

    @Test
    void keepsApartWhatAHumanHeldForTwo() {
        People people = People.of(SEED, PEOPLE);
        Linkage before = link(people, List.of());
        Link strongest = before.links(10).findFirst().orElseThrow();
        assertThat(before.entity(strongest.a())).isEqualTo(before.entity(strongest.b()));

        Linkage after = link(people, List.of(new Judgement(strongest.a(), strongest.b(), Judgement.Verdict.NOT_SAME)));

        assertThat(after.entity(strongest.a())).isNotEqualTo(after.entity(strongest.b()));
        assertThat(after.contradictions()).isEmpty();
    }

    @Test
    void joinsWhatAHumanHeldForOne() {
        People people = People.of(SEED, PEOPLE);
        int last = people.rows().size() - 1;
        assertThat(link(people, List.of()).entity(last)).isNotZero();

        Linkage after = link(people, List.of(new Judgement(0, last, Judgement.Verdict.SAME)));

        assertThat(after.entity(last)).isEqualTo(after.entity(0));
    }

    @Test
    void leavesADoubtfulWordToTheEvidence() {
        People people = People.of(SEED, PEOPLE);
        int last = people.rows().size() - 1;

        Linkage after = link(people, List.of(new Judgement(0, last, Judgement.Verdict.UNSURE)));

        assertThat(entities(after)).isEqualTo(entities(link(people, List.of())));
    }

    @Test
    void reportsAJudgementThatOthersForbid() {
        People people = People.of(SEED, PEOPLE);
        int last = people.rows().size() - 1;
        int middle = last / 2;
        List<Judgement> words = List.of(
                new Judgement(0, middle, Judgement.Verdict.SAME),
                new Judgement(middle, last, Judgement.Verdict.SAME),
                new Judgement(0, last, Judgement.Verdict.NOT_SAME));

        Linkage linkage = link(people, words);

        assertThat(linkage.contradictions()).containsExactly(words.get(1));
        assertThat(linkage.entity(0)).isEqualTo(linkage.entity(middle)).isNotEqualTo(linkage.entity(last));
    }

    @Test
    void aValueInTooManyRecordsMergesNobody() {
        People people = People.of(SEED, PEOPLE);
        List<String[]> strangers = new ArrayList<>();
        for (int row = 0; row < people.rows().size(); row++) {
            if (row == 0 || people.persons()[row] != people.persons()[row - 1]) {
                strangers.add(people.rows().get(row).clone());
            }
        }
        for (String[] row : strangers.subList(0, People.CONTEXT_ABOVE + 10)) {
            row[People.PHONE] = "0800000000";
        }
        People sharing =
                new People(strangers, IntStream.range(0, strangers.size()).toArray());

        Linkage linkage = link(sharing, List.of());

        assertThat(entities(linkage))
                .isEqualTo(IntStream.range(0, strangers.size()).toArray());
        assertThat(linkage.explain(0, 1))
                .filteredOn(reason -> reason.comparison().equals("phone number"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.millibits()).isZero())
                .satisfies(reason -> assertThat(reason.valueA()).isEqualTo("0800000000"));
    }

    @Test
    void reportsBlocksThatWereTooLarge() {
        People people = People.of(SEED, PEOPLE);
        for (String[] row : people.rows().subList(0, 20)) {
            row[People.PHONE] = "0800000000";
        }

        Linkage linkage = Linker.with(ONE_THREAD).link(people.records(19), List.of());

        assertThat(linkage.blocks()).extracting(BlockReport::rule).containsExactly("phone", "born", "family");
        BlockReport phone = linkage.blocks().getFirst();
        assertThat(phone.overfull()).isEqualTo(1);
        assertThat(phone.pairsCut()).isEqualTo(20 * 19 / 2);
        assertThat(phone.largest()).isLessThan(20);
    }

    @Test
    void splitsATooLargeBlockAndCutsLess() {
        KeyPart phone = new KeyPart("phone", KeyPart.Form.EXACT);
        KeyPart born = new KeyPart("born", KeyPart.Form.EXACT);
        Schema base = People.schema(BLOCK_MAX);
        Schema split = new Schema(
                base.fields(),
                base.comparisons(),
                List.of(new BlockingRule("phone", List.of(phone), 3, List.of(born))),
                base.clustering());
        Records records = new Records(split);
        for (int i = 0; i < 4; i++) {
            records.begin(i);
            records.add(2, i < 2 ? "1990-05-17" : "1991-02-0" + i);
            records.add(People.PHONE, "0800000000");
            records.end();
        }

        Linkage linkage = Linker.with(ONE_THREAD).link(records, List.of());

        // four share the phone: 6 pairs, over the bound of 3; the two of one birth date are looked at all the same
        assertThat(linkage.pairsCompared()).isEqualTo(1);
        assertThat(linkage.blocks()).containsExactly(new BlockReport("phone", 1, 2, 1, 5));
    }

    private static Linkage link(People people, List<Judgement> judgements) {
        return Linker.with(ONE_THREAD).link(people.records(BLOCK_MAX), judgements);
    }

    private static int[] entities(Linkage linkage) {
        return IntStream.range(0, linkage.records().size()).map(linkage::entity).toArray();
    }

    /// Groups named by their first member, so that only who is with whom counts.
    private static int[] named(int[] groups) {
        Map<Integer, Integer> first = new HashMap<>();
        int[] names = new int[groups.length];
        Arrays.setAll(names, i -> {
            first.putIfAbsent(groups[i], i);
            return first.getOrDefault(groups[i], i);
        });
        return names;
    }
}

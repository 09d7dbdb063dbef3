// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kumkrong.linkage.Holding.Bounds;
import org.kumkrong.linkage.Holding.Chances;

class GathererTest {
    private static final Clustering CLUSTERING = Clustering.byHoldings(
            0,
            List.of(
                    new Holding("account", "account", new Chances(1e-8, 0.001, 0.05), new Bounds(24, 400)),
                    new Holding("bank", "bank", new Chances(1e-7, 0.05, 0.05), new Bounds(24, 400)),
                    new Holding("handle", "handle", new Chances(1e-6, 0.05, 0.04), new Bounds(20, 200)).spelled(1)));
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Field("account", FieldType.KEY),
                    new Field("bank", FieldType.KEY),
                    new Field("handle", FieldType.KEY)),
            List.of(),
            List.of(),
            CLUSTERING);

    private record Fragment(String account, String bank, String handle) {}

    private static int[] entities(List<Fragment> fragments, List<Judgement> judgements) {
        return entities(linked(fragments, judgements));
    }

    private static int[] entities(Linkage linkage) {
        return IntStream.range(0, linkage.records().size()).map(linkage::entity).toArray();
    }

    private static Linkage linked(List<Fragment> fragments, List<Judgement> judgements) {
        Records records = new Records(SCHEMA);
        for (Fragment fragment : fragments) {
            records.begin(Hashes.of64(fragment.toString()));
            records.add(0, fragment.account);
            records.add(1, fragment.bank);
            records.add(2, fragment.handle);
            records.end();
        }
        return Linker.with(LinkSettings.defaults()).link(records, judgements);
    }

    /// People who share nothing, so that a single match stands out.
    private static List<Fragment> crowd() {
        Random dice = new Random(7);
        List<Fragment> crowd = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            crowd.add(new Fragment("id" + dice.nextLong(), "", "user_" + Long.toHexString(dice.nextLong())));
        }
        return crowd;
    }

    @Test
    void joinsAChainOfFragmentsThatEachShareOneAccount() {
        List<Fragment> fragments = crowd();
        fragments.set(0, new Fragment("account-a", "", "first_handle_81723"));
        fragments.set(1, new Fragment("account-a", "bank-1", ""));
        fragments.set(2, new Fragment("account-b", "bank-1", ""));
        fragments.set(3, new Fragment("account-b", "", "other_handle_99120"));

        int[] entities = entities(fragments, List.of());

        assertThat(entities[1]).isEqualTo(entities[0]);
        assertThat(entities[2]).isEqualTo(entities[0]);
        assertThat(entities[3]).isEqualTo(entities[0]);
        assertThat(entities[4]).isNotEqualTo(entities[0]);
    }

    @Test
    void keepsApartManyWhoShareARentedAccountAlone() {
        List<Fragment> fragments = crowd();
        for (int i = 0; i < 30; i++) {
            fragments.set(i, new Fragment(fragments.get(i).account, "rented", fragments.get(i).handle));
        }

        int[] entities = entities(fragments, List.of());

        assertThat(Arrays.stream(entities, 0, 30).distinct().count()).isEqualTo(30);
    }

    @Test
    void doesNotTakeACommonSpellingForOnePerson() {
        List<Fragment> fragments = crowd();
        for (int i = 10; i < 60; i++) {
            fragments.set(i, new Fragment("", "", "mint" + i));
        }
        fragments.set(0, new Fragment("account-x", "", "mint5"));
        fragments.set(1, new Fragment("account-y", "", "mint5"));
        fragments.set(2, new Fragment("account-z", "", "qzv_7fj29xw_k"));
        fragments.set(3, new Fragment("account-w", "", "qzv_7fj29xw_k"));

        int[] entities = entities(fragments, List.of());

        assertThat(entities[0]).isNotEqualTo(entities[1]);
        assertThat(entities[2]).isEqualTo(entities[3]);
    }

    @Test
    void doesNotTakeAFolderOfFewForAWorldOfFew() {
        List<Fragment> fragments = List.of(
                new Fragment("account-a", "bank-1", ""),
                new Fragment("account-b", "bank-1", ""),
                new Fragment("", "", "mint"),
                new Fragment("", "", "mint"));

        int[] entities = entities(fragments, List.of());

        assertThat(entities[1]).isEqualTo(entities[0]);
        assertThat(entities[3]).isNotEqualTo(entities[2]);
    }

    @Test
    void obeysWhatHumansJudged() {
        List<Fragment> fragments = crowd();
        fragments.set(0, new Fragment("account-a", "", ""));
        fragments.set(1, new Fragment("account-a", "", ""));

        int[] entities = entities(
                fragments,
                List.of(new Judgement(0, 1, Judgement.Verdict.NOT_SAME), new Judgement(7, 8, Judgement.Verdict.SAME)));

        assertThat(entities[0]).isNotEqualTo(entities[1]);
        assertThat(entities[8]).isEqualTo(entities[7]);
    }

    @Test
    void givesTheSameEntitiesInAnyOrder() {
        Random dice = new Random(11);
        List<Fragment> fragments = offenders(dice);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 400).boxed().toList());
        Map<Fragment, Integer> first = leaders(fragments);

        for (int shuffle = 0; shuffle < 20; shuffle++) {
            Collections.shuffle(order, dice);
            List<Fragment> shuffled = order.stream().map(fragments::get).toList();
            Map<Fragment, Integer> again = leaders(shuffled);
            for (Fragment a : fragments.subList(0, 60)) {
                for (Fragment b : fragments.subList(60, 120)) {
                    assertThat(Objects.equals(again.get(a), again.get(b)))
                            .isEqualTo(Objects.equals(first.get(a), first.get(b)));
                }
            }
        }
    }

    @Test
    void spansEveryEntityByLinksWhoseReasonsSum() {
        List<Fragment> fragments = offenders(new Random(13));
        List<Judgement> words = List.of(
                new Judgement(0, 399, Judgement.Verdict.SAME), new Judgement(1, 398, Judgement.Verdict.NOT_SAME));
        Linkage linkage = linked(fragments, words);
        List<Link> links = linkage.links(0).toList();
        Components joined = new Components(fragments.size());

        links.forEach(link -> joined.join(link.a(), link.b()));

        assertThat(IntStream.range(0, fragments.size()).map(joined::root).toArray())
                .containsExactly(entities(linkage));
        assertThat(links)
                .hasSize(fragments.size()
                        - (int) Arrays.stream(entities(linkage)).distinct().count());
        assertThat(links).hasSizeGreaterThan(150).allSatisfy(link -> {
            List<Reason> reasons = linkage.explain(link.a(), link.b());
            assertThat(reasons.stream().mapToInt(Reason::millibits).sum()).isEqualTo(link.millibits());
            assertThat(reasons.stream().anyMatch(reason -> reason.valueA() != null)
                            || reasons.stream()
                                    .anyMatch(reason -> reason.comparison().equals("judgement")))
                    .isTrue();
        });
    }

    @Test
    void weighsTwoFragmentsByThemselves() {
        List<Fragment> fragments = crowd();
        fragments.set(0, new Fragment("account-a", "bank-1", "qzv_7fj29xw_k"));
        fragments.set(1, new Fragment("account-a", "bank-2", "other_handle_99120"));
        Linkage linkage = linked(fragments, List.of());

        List<Reason> reasons = linkage.explain(7, 8);

        assertThat(linkage.explain(0, 1))
                .extracting(Reason::comparison)
                .containsExactly("start", "account", "bank", "handle");
        assertThat(linkage.weigh(7, 8))
                .isNegative()
                .isEqualTo(reasons.stream().mapToInt(Reason::millibits).sum());
    }

    /// Two large groups that use one rented account would share more than that, were they one person.
    @Test
    void keepsApartTwoWellKnownGroupsThatShareOneValue() {
        List<Fragment> fragments = crowd();
        for (int i = 0; i < 40; i++) {
            String who = i < 20 ? "one" : "two";
            String bank = i % 4 == 0 ? "rented" : "";
            fragments.set(i, new Fragment("account-" + who + i % 3, bank, "handle_of_" + who + i % 2));
        }

        int[] entities = entities(fragments, List.of());

        assertThat(Arrays.stream(entities, 0, 20).distinct()).hasSize(1);
        assertThat(Arrays.stream(entities, 20, 40).distinct()).hasSize(1);
        assertThat(entities[20]).isNotEqualTo(entities[0]);
    }

    @Test
    void gathersByAModelLearnedBeforeAsByItsOwn() {
        List<Fragment> fragments = offenders(new Random(17));
        Linkage first = linked(fragments, List.of());

        Linkage again = Linker.with(LinkSettings.defaults()).link(first.records(), first.model(), List.of());

        assertThat(entities(again)).containsExactly(entities(first));
        assertThat(again.links(0)).containsExactlyElementsOf(first.links(0).toList());
    }

    private static List<Fragment> offenders(Random dice) {
        List<Fragment> fragments = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int person = dice.nextInt(80);
            fragments.add(new Fragment(
                    "account" + person + "-" + dice.nextInt(4),
                    dice.nextInt(3) == 0 ? "bank" + person / 2 : "",
                    dice.nextInt(2) == 0 ? "handle" + person + "_" + i : "mint" + dice.nextInt(9)));
        }
        return fragments;
    }

    private static Map<Fragment, Integer> leaders(List<Fragment> fragments) {
        int[] entities = entities(fragments, List.of());
        Map<Fragment, Integer> leaders = new HashMap<>();
        for (int i = 0; i < fragments.size(); i++) {
            leaders.put(fragments.get(i), entities[i]);
        }
        return leaders;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class PortraitGathererTest {
    private static final Schema SCHEMA = new Schema(
            List.of(
                    new Field("account", FieldType.KEY),
                    new Field("phone", FieldType.KEY),
                    new Field("handle", FieldType.KEY),
                    new Field("mailbox", FieldType.KEY),
                    new Field("name", FieldType.NAME),
                    new Field("nickname", FieldType.NAME),
                    new Field("town", FieldType.KEY),
                    new Field("year", FieldType.NUMBER),
                    new Field("page", FieldType.KEY)),
            List.of(new Comparison.SameWord("town", "town")),
            List.of(
                    by("account"),
                    by("phone"),
                    by("handle"),
                    new BlockingRule("town", List.of(new KeyPart("town", KeyPart.Form.EXACT)), 100, List.of()),
                    new BlockingRule("name", List.of(new KeyPart("name", KeyPart.Form.SOUND)), 60, List.of())),
            Clustering.byTraits(
                    2,
                    List.of(
                            new Trait.Apart("beside each other", "page"),
                            new Trait.Key("account", "account", 1e-8, 0.001, 0.7, 24, 0.5),
                            new Trait.Key("phone", "phone", 1e-6, 0.4, 0.7, 17, 1),
                            new Trait.Called("names", "name", List.of("nickname"), "handle", "mailbox"),
                            new Trait.Word("town", "town", 0.9, 6, 5),
                            new Trait.Near(
                                    "year",
                                    "year",
                                    "",
                                    List.of(new Trait.Step(0.6, 5), new Trait.Step(2, -1)),
                                    -4,
                                    0.9))));

    private static BlockingRule by(String field) {
        return new BlockingRule(field, List.of(new KeyPart(field, KeyPart.Form.EXACT)), 60, List.of());
    }

    /// A person as one source portrays it; fields in the schema's order.
    private record Portrait(List<String> values) {
        Portrait with(String field, String value) {
            List<String> changed = new ArrayList<>(values);
            changed.set(SCHEMA.field(field), value);
            return new Portrait(changed);
        }
    }

    private static final Portrait NOBODY =
            new Portrait(Collections.nCopies(SCHEMA.fields().size(), ""));

    private static Linkage link(List<Portrait> portraits, List<Judgement> judgements, int threads) {
        Records records = new Records(SCHEMA);
        for (Portrait portrait : portraits) {
            records.begin(Hashes.of64(portrait.toString()));
            for (int field = 0; field < portrait.values.size(); field++) {
                records.add(field, portrait.values.get(field));
            }
            records.end();
        }
        return Linker.with(LinkSettings.defaults().onThreads(threads)).link(records, judgements);
    }

    private static int[] entities(List<Portrait> portraits, Judgement... judgements) {
        Linkage linkage = link(portraits, List.of(judgements), 1);
        return IntStream.range(0, portraits.size()).map(linkage::entity).toArray();
    }

    /// People who share towns, years, common nicknames and parts of names, and nothing else.
    private static List<Portrait> crowd() {
        Random dice = new Random(7);
        List<String> nicknames = List.of("Mint", "Boss", "Ice", "Fluke");
        List<String> parts = List.of("ka", "mon", "pim", "rat", "su", "non", "tha", "wit", "chai", "lap", "dee", "phu");
        List<Portrait> crowd = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            crowd.add(NOBODY.with("account", "id" + dice.nextLong())
                    .with("handle", "user_" + Long.toHexString(dice.nextLong()))
                    .with("name", word(parts, dice) + " " + word(parts, dice) + "wong")
                    .with("nickname", nicknames.get(dice.nextInt(4)))
                    .with("town", "town" + dice.nextInt(20))
                    .with("year", Integer.toString(2006 + dice.nextInt(10))));
        }
        return crowd;
    }

    private static String word(List<String> parts, Random dice) {
        return parts.get(dice.nextInt(12)) + parts.get(dice.nextInt(12)) + parts.get(dice.nextInt(12));
    }

    private static final Portrait KRITSADA = NOBODY.with("phone", "+66600000001")
            .with("name", "Kritsada Thongdee")
            .with("town", "town3")
            .with("year", "2010.0");

    @Test
    void joinsWhatSharesATelephoneAndFits() {
        List<Portrait> people = crowd();
        people.set(0, KRITSADA);
        people.set(1, KRITSADA.with("name", "กฤษฎา ทองดี").with("handle", "kritsada_77q"));

        int[] entities = entities(people);

        assertThat(entities[1]).isEqualTo(entities[0]);
    }

    @Test
    void keepsSiblingsApartWhoShareATelephone() {
        List<Portrait> people = crowd();
        people.set(0, KRITSADA);
        people.set(1, KRITSADA.with("name", "Waranya Thongdee").with("year", "2013.0"));

        int[] entities = entities(people);

        assertThat(entities[1]).isNotEqualTo(entities[0]);
    }

    @Test
    void countsWhatDoesNotFitAgainstASharedTelephone() {
        List<Portrait> people = crowd();
        people.set(0, KRITSADA.with("name", ""));
        people.set(1, people.get(0));
        people.set(2, people.get(0).with("phone", "+66600000002"));
        people.set(3, people.get(2).with("town", "town9").with("year", "2015.0"));

        int[] entities = entities(people);

        assertThat(entities[1]).isEqualTo(entities[0]);
        assertThat(entities[3]).isNotEqualTo(entities[2]);
    }

    @Test
    void trustsARareNameMoreThanACommonOne() {
        List<Portrait> people = crowd();
        for (int i = 10; i < 60; i++) {
            people.set(i, people.get(i).with("name", "Somchai Jaidee"));
        }
        people.set(0, KRITSADA.with("phone", "").with("name", "Somchai Jaidee"));
        people.set(1, KRITSADA.with("phone", "").with("name", "Somchai Jaidee").with("handle", "a"));
        people.set(2, KRITSADA.with("phone", "").with("name", "Phuwanetnarong Srisawatwong"));
        people.set(3, people.get(2).with("handle", "b"));

        int[] entities = entities(people);

        assertThat(entities[1]).isNotEqualTo(entities[0]);
        assertThat(entities[3]).isEqualTo(entities[2]);
    }

    @Test
    void takesATelephoneOfManyForADeskAndNotForOnePerson() {
        List<Portrait> people = crowd();
        for (int i = 0; i < 30; i++) {
            people.set(i, people.get(i).with("phone", "+66600000009"));
        }

        int[] entities = entities(people);

        assertThat(Arrays.stream(entities, 0, 30).distinct().count()).isEqualTo(30);
    }

    @Test
    void readsAHandleInTheNameOfAMailbox() {
        List<Portrait> people = crowd();
        people.set(0, NOBODY.with("handle", "qzv_7fj29xw_k").with("town", "town3"));
        people.set(1, NOBODY.with("mailbox", "qzv.7fj29xwk").with("town", "town3"));
        people.set(2, NOBODY.with("mailbox", "hwb.2kd81mpt").with("town", "town3"));

        int[] entities = entities(people);

        assertThat(entities[1]).isEqualTo(entities[0]);
        assertThat(entities[2]).isNotEqualTo(entities[0]);
    }

    @Test
    void readsANicknameInAHandle() {
        List<Portrait> people = crowd();
        people.set(0, KRITSADA.with("name", "").with("phone", "").with("nickname", "Zeppelin"));
        people.set(
                1,
                people.get(0)
                        .with("nickname", "")
                        .with("handle", "zeppelin.8812")
                        .with("account", "id-z"));
        people.set(2, people.get(1).with("nickname", "Zeppelin").with("handle", ""));
        people.set(3, people.get(1).with("handle", "mangosteen.8812").with("account", ""));
        people.set(4, people.get(0).with("account", "id-y"));

        Linkage linkage = link(people, List.of(), 1);

        assertThat(names(linkage, 1, 2)).isPositive();
        assertThat(linkage.entity(2)).isEqualTo(linkage.entity(1));
        assertThat(linkage.entity(3)).isNotEqualTo(linkage.entity(0));
    }

    /// What names told when two were joined.
    private static int names(Linkage linkage, int a, int b) {
        return linkage.explain(a, b).stream()
                .filter(reason -> reason.comparison().equals("names"))
                .mapToInt(Reason::millibits)
                .sum();
    }

    @Test
    void neverJoinsTwoWhoStandBesideEachOther() {
        List<Portrait> people = crowd();
        people.set(0, KRITSADA.with("page", "page-1"));
        people.set(1, KRITSADA.with("page", "page-1").with("handle", "x"));

        int[] entities = entities(people);

        assertThat(entities[1]).isNotEqualTo(entities[0]);
    }

    @Test
    void obeysWhatHumansJudged() {
        List<Portrait> people = crowd();
        people.set(0, KRITSADA);
        people.set(1, KRITSADA.with("handle", "one"));
        people.set(2, KRITSADA.with("handle", "two"));

        int[] entities = entities(
                people, new Judgement(0, 1, Judgement.Verdict.NOT_SAME), new Judgement(7, 8, Judgement.Verdict.SAME));

        assertThat(entities[1]).isNotEqualTo(entities[0]);
        assertThat(entities[8]).isEqualTo(entities[7]);
    }

    @Test
    void tellsOfAWordThatAnotherForbids() {
        Judgement last = new Judgement(7, 9, Judgement.Verdict.SAME);

        Linkage linkage = link(
                crowd(),
                List.of(
                        new Judgement(7, 8, Judgement.Verdict.SAME),
                        new Judgement(8, 9, Judgement.Verdict.NOT_SAME),
                        last),
                1);

        assertThat(linkage.contradictions()).containsExactly(last);
    }

    @Test
    void explainsEveryJoiningToTheLastThousandth() {
        List<Portrait> people = families(new Random(5));

        Linkage linkage = link(people, List.of(), 1);

        assertThat(linkage.links(0)).hasSizeGreaterThan(50).allSatisfy(link -> {
            assertThat(linkage.entity(link.a())).isEqualTo(linkage.entity(link.b()));
            assertThat(linkage.explain(link.a(), link.b()).stream()
                            .mapToInt(Reason::millibits)
                            .sum())
                    .isEqualTo(link.millibits());
        });
    }

    @Test
    void spansEachEntityByItsLinks() {
        List<Portrait> people = families(new Random(6));

        Linkage linkage = link(people, List.of(), 1);

        long entities = IntStream.range(0, people.size())
                .map(linkage::entity)
                .distinct()
                .count();
        assertThat(linkage.links(-100).count()).isEqualTo(people.size() - entities);
    }

    @Test
    void givesTheSameEntitiesInAnyOrderOnAnyNumberOfThreads() {
        Random dice = new Random(11);
        List<Portrait> people = families(dice);
        Map<Portrait, Portrait> first = leaders(people, 1);

        for (int shuffle = 0; shuffle < 10; shuffle++) {
            List<Portrait> shuffled = new ArrayList<>(people);
            Collections.shuffle(shuffled, dice);
            Map<Portrait, Portrait> again = leaders(shuffled, 1 + shuffle % 3);

            for (Portrait a : people.subList(0, 200)) {
                for (Portrait b : people.subList(200, 400)) {
                    assertThat(Objects.equals(again.get(a), again.get(b)))
                            .isEqualTo(Objects.equals(first.get(a), first.get(b)));
                }
            }
        }
        assertThat(first.values().stream().distinct().count()).isBetween(100L, 500L);
    }

    private static Map<Portrait, Portrait> leaders(List<Portrait> people, int threads) {
        Linkage linkage = link(people, List.of(), threads);
        Map<Portrait, Portrait> leaders = new HashMap<>();
        for (int i = 0; i < people.size(); i++) {
            leaders.put(people.get(i), people.get(linkage.entity(i)));
        }
        return leaders;
    }

    /// Siblings told of several times each, with parts left out: families share a telephone and a town.
    private static List<Portrait> families(Random dice) {
        List<String> given = List.of("Anan", "Kamon", "Pimchanok", "Tanawat", "Wichai", "Ratree", "Suda", "Boonmee");
        List<Portrait> people = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            int family = dice.nextInt(60);
            int child = dice.nextInt(3);
            Portrait told = NOBODY.with("town", "town" + family % 12);
            String name = given.get((family + 3 * child) % 8) + " Family" + (char) ('a' + family % 20) + "an";
            told = dice.nextInt(3) > 0 ? told.with("name", name) : told;
            told = dice.nextInt(3) > 0 ? told.with("year", 2006 + (family + 2 * child) % 10 + ".0") : told;
            told = dice.nextInt(2) > 0 ? told.with("phone", "+6660000" + (1000 + family)) : told;
            told = dice.nextInt(2) > 0 ? told.with("account", "id" + family + "-" + child) : told;
            people.add(told.with("page", "page" + i));
        }
        return people;
    }

    @Test
    void refusesHoldingsAndTraitsAtOnce() {
        List<Trait> traits = SCHEMA.clustering().traits();
        List<Holding> holdings = List.of(
                new Holding("account", "account", new Holding.Chances(1e-8, 0.001, 0.05), new Holding.Bounds(24, 400)));

        assertThatThrownBy(() -> new Clustering(Clustering.Mean.EVIDENCE, 0, 0, 0, holdings, traits))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToLinkOneByOneYet() {
        Linkage linkage = link(crowd().subList(0, 20), List.of(), 1);

        assertThatThrownBy(() -> LiveLinkage.from(linkage)).isInstanceOf(IllegalArgumentException.class);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kumkrong.triage.Decided;
import org.kumkrong.triage.MentionPlace;
import org.kumkrong.triage.PersonLink;
import org.kumkrong.triage.PersonStanding;
import org.kumkrong.triage.Ranking;
import org.kumkrong.triage.TipStanding;

/// Decisions into the database. Remembers by a fingerprint what it wrote, and sends only what changed; what it did not
/// write itself it sends too, and the database keeps what is the same. For one thread.
final class DecisionStore {
    private static final int LINES_AT_A_TIME = 200_000;

    private final RowWriter writer;
    private final MentionPersons persons;
    private final Set<UUID> personsEver = new HashSet<>();
    private final Map<Between, Long> links = new HashMap<>();
    private long[] standings = {};
    private boolean written;

    /// The two ends of a link.
    private record Between(MentionPlace a, MentionPlace b) {}

    /// @param persons who was who when this began
    DecisionStore(RowWriter writer, MentionPersons persons, Set<UUID> personsEver) {
        this.writer = writer;
        this.persons = persons;
        this.personsEver.addAll(personsEver);
    }

    MentionPersons persons() {
        return persons;
    }

    /// Takes the persons that a first look gave a tip's mentions.
    void took(int tip, List<NamedMention> named) {
        persons.set(tip, named);
        named.forEach(each -> personsEver.add(each.person()));
    }

    /// Forgets what it wrote: after a transaction that was not committed.
    void forget() {
        Arrays.fill(standings, 0);
        links.clear();
        written = false;
    }

    /// Writes a whole decision; call it within a transaction.
    ///
    /// @param judged pairs of mentions that humans have judged: shown even where nothing links them any more
    /// @return agencies for which something changed
    Set<UUID> write(Decided decided, TipNumbers tips, List<Ranker.Pair> judged) {
        Set<UUID> changed = writeMentions(decided, tips);
        changed.addAll(writeStandings(decided, tips));
        changed.addAll(writeLinks(decided, tips, judged));
        return changed;
    }

    /// Writes where all tips stand.
    Set<UUID> writeStandings(Decided decided, TipNumbers tips) {
        int[] behind = new int[decided.tips()];
        for (int tip = 0; tip < behind.length; tip++) {
            int leader = decided.alikeTo(tip);
            if (leader != tip) {
                behind[leader]++;
            }
        }
        standings = Arrays.copyOf(standings, Math.max(standings.length, behind.length));
        Beyond beyond = new Beyond(decided, tips);
        Set<UUID> changed = new TreeSet<>();
        for (int from = 0; from < behind.length; from += LINES_AT_A_TIME) {
            Stream<String> fresh = IntStream.range(from, Math.min(behind.length, from + LINES_AT_A_TIME))
                    .parallel()
                    .mapToObj(tip -> freshStanding(decided.tip(tip), beyond, tips, behind[tip]))
                    .filter(line -> !line.isEmpty());
            List<String> lines = fresh.toList();
            if (!lines.isEmpty()) {
                changed.addAll(writer.standings(lines.stream()));
            }
        }
        return changed;
    }

    private String freshStanding(TipStanding standing, Beyond beyond, TipNumbers tips, int behind) {
        Beyond.Shown shown = beyond.of(standing);
        int number = standing.number();
        String line = writer.line(new StandingRow(
                tips.id(number),
                tips.kept(number),
                tips.agency(number),
                QueueKey.of(new Ranking(standing.id(), tips.time(number), standing.urgency())),
                shown.urgency(),
                shown.known(),
                tips.id(standing.alikeTo()),
                behind,
                children(standing)));
        long print = print(line);
        boolean same = standings[number] == print;
        standings[number] = print;
        return same ? "" : line;
    }

    /// The persons of whom tips of several agencies tell.
    Set<UUID> shared(Decided decided, TipNumbers tips) {
        return new Beyond(decided, tips)
                .shared().stream()
                        .map(person -> persons.person(person.mentions().getFirst()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toCollection(HashSet::new));
    }

    private static int children(TipStanding standing) {
        return (int) standing.people().stream()
                .filter(person -> StandingRow.isChild(person.role()))
                .map(TipStanding.NamedPerson::entity)
                .distinct()
                .count();
    }

    private Set<UUID> writeMentions(Decided decided, TipNumbers tips) {
        List<PersonStanding> everybody = Stream.of(decided.subjects(), decided.children(), decided.others())
                .flatMap(List::stream)
                .toList();
        PersonIds<MentionPlace> ids = new PersonIds<>(persons::person, mention -> name(mention, tips), personsEver);
        List<UUID> given =
                ids.assign(everybody.stream().map(PersonStanding::mentions).toList());
        Map<Integer, List<NamedMention>> byTip = new HashMap<>();
        List<String> lines = new ArrayList<>();
        for (int person = 0; person < given.size(); person++) {
            UUID id = given.get(person);
            for (MentionPlace mention : everybody.get(person).mentions()) {
                NamedMention named = new NamedMention(mention.role(), mention.index(), id);
                byTip.computeIfAbsent(mention.tip(), tip -> new ArrayList<>(2)).add(named);
                if (!id.equals(persons.person(mention)) || !written) {
                    lines.add(writer.line(tips.id(mention.tip()), tips.agency(mention.tip()), named));
                }
            }
        }
        byTip.forEach(persons::set);
        return lines.isEmpty() ? new TreeSet<>() : writer.mentions(lines.stream());
    }

    private static String name(MentionPlace mention, TipNumbers tips) {
        return tips.id(mention.tip()) + "/" + mention.role().word() + '/' + mention.index();
    }

    private Set<UUID> writeLinks(Decided decided, TipNumbers tips, List<Ranker.Pair> judged) {
        Map<Between, Long> now = new HashMap<>();
        List<String> lines = Stream.concat(decided.links(), judged(decided, judged))
                .map(link -> {
                    Between between = new Between(link.a(), link.b());
                    String line = writer.line(link, tips);
                    long print = print(line);
                    now.put(between, print);
                    return Objects.equals(links.get(between), print) ? "" : line;
                })
                .filter(Predicate.not(String::isEmpty))
                .toList();
        Set<UUID> changed = lines.isEmpty() && written ? new TreeSet<>() : writer.links(lines.stream());
        if (written) {
            links.keySet().stream()
                    .filter(Predicate.not(now::containsKey))
                    .forEach(gone -> changed.addAll(writer.removeLink(gone.a(), gone.b(), tips)));
        } else {
            changed.addAll(writer.removeLinksButFresh());
        }
        links.clear();
        links.putAll(now);
        written = true;
        return changed;
    }

    private static Stream<PersonLink> judged(Decided decided, List<Ranker.Pair> judged) {
        if (judged.isEmpty()) {
            return Stream.empty();
        }
        Set<Set<MentionPlace>> linked =
                decided.links().map(link -> Set.of(link.a(), link.b())).collect(Collectors.toSet());
        return judged.stream()
                .filter(pair -> !linked.contains(Set.of(pair.a(), pair.b())))
                .map(pair -> decided.explain(pair.a(), pair.b()));
    }

    private static long print(String line) {
        long hash = 0xcbf29ce484222325L; // FNV-1a over UTF-16 units
        for (int i = 0; i < line.length(); i++) {
            hash = (hash ^ line.charAt(i)) * 0x100000001b3L;
        }
        return hash == 0 ? 1 : hash; // 0 marks what was not written
    }
}

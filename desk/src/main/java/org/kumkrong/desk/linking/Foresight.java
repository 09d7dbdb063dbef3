// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kumkrong.desk.judgements.Consequences;
import org.kumkrong.desk.judgements.ProposedWord;
import org.kumkrong.triage.Decided;
import org.kumkrong.triage.MentionPlace;
import org.kumkrong.triage.PersonStanding;
import org.kumkrong.triage.TipStanding;
import org.kumkrong.triage.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// What would change if something were judged so: the decision that would be made, beside the one that was. An answer
/// holds only what the agency that asks may see. For one thread.
final class Foresight {
    private static final int ASKED_MAX = 5;
    private static final int MOVED_MAX = 50;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Foresight(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Somebody asks what these words would change.
    record Question(UUID proposal, UUID agency, List<Ranker.Word> words) {}

    /// A decision, and who is who in it.
    record Before(Decided decided, MentionPersons persons, TipNumbers tips) {}

    /// Questions without an answer, the oldest first.
    List<Question> waiting() {
        return jdbc.sql("""
                        select proposal_id, agency_id, words from proposal
                        where answered_at is null and done_at is null order by asked_at limit :most
                        """)
                .param("most", ASKED_MAX)
                .query((row, number) -> new Question(
                        row.getObject("proposal_id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        Arrays.stream(json.readValue(row.getString("words"), ProposedWord[].class))
                                .map(Foresight::word)
                                .toList()))
                .list();
    }

    private static Ranker.Word word(ProposedWord word) {
        return new Ranker.Word(
                word.tipA(),
                word.roleA(),
                word.placeA(),
                word.tipB(),
                word.roleB(),
                word.placeB(),
                word.verdict().word());
    }

    /// The words that would stand: of two on the same mentions the later counts.
    static List<Ranker.Word> with(List<Ranker.Word> standing, List<Ranker.Word> proposed) {
        Map<Set<List<Object>>, Ranker.Word> words = new LinkedHashMap<>();
        Stream.concat(standing.stream(), proposed.stream())
                .forEach(word -> words.put(
                        Set.of(
                                List.of(word.tipA(), word.roleA(), word.placeA()),
                                List.of(word.tipB(), word.roleB(), word.placeB())),
                        word));
        return List.copyOf(words.values());
    }

    /// Writes an answer down; call it within a transaction.
    void answer(Question question, Consequences consequences) {
        jdbc.sql("""
                        update proposal set answered_at = viewer_time(), answer = cast(:answer as jsonb)
                        where proposal_id = :proposal
                        """)
                .param("answer", json.writeValueAsString(consequences))
                .param("proposal", question.proposal())
                .update();
    }

    /// Compares two decisions.
    static Consequences between(Before before, Decided after, UUID agency) {
        List<List<MentionPlace>> persons = Stream.of(after.subjects(), after.children(), after.others())
                .flatMap(List::stream)
                .map(PersonStanding::mentions)
                .toList();
        List<List<UUID>> joined = new ArrayList<>();
        Map<UUID, List<List<MentionPlace>>> parts = new HashMap<>();
        for (List<MentionPlace> person : persons) {
            Map<UUID, List<MentionPlace>> were = new LinkedHashMap<>();
            for (MentionPlace mention : person) {
                UUID was = before.persons().person(mention);
                if (was != null && before.tips().agency(mention.tip()).equals(agency)) {
                    were.computeIfAbsent(was, each -> new ArrayList<>()).add(mention);
                }
            }
            if (were.size() > 1) {
                joined.add(List.copyOf(were.keySet()));
            }
            were.forEach((was, mentions) ->
                    parts.computeIfAbsent(was, each -> new ArrayList<>(1)).add(mentions));
        }
        List<Consequences.Parted> parted = parts.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .sorted(Map.Entry.comparingByKey())
                .map(each -> parted(each.getKey(), each.getValue(), before, after))
                .toList();
        List<Consequences.Moved> moved = moved(before, after, agency);
        return new Consequences(
                joined,
                parted,
                moved.subList(0, Math.min(MOVED_MAX, moved.size())),
                Math.max(0, moved.size() - MOVED_MAX));
    }

    private static Consequences.Parted parted(
            UUID person, List<List<MentionPlace>> parts, Before before, Decided after) {
        return new Consequences.Parted(
                person,
                parts.stream()
                        .map(part -> List.copyOf(part.stream()
                                .map(mention -> numbered(before.tips(), after.tip(mention.tip())))
                                .collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new))))
                        .toList());
    }

    private static Consequences.NumberedTip numbered(TipNumbers tips, TipStanding standing) {
        return new Consequences.NumberedTip(tips.id(standing.number()), standing.ownId());
    }

    private static List<Consequences.Moved> moved(Before before, Decided after, UUID agency) {
        return IntStream.range(0, Math.min(before.decided().tips(), after.tips()))
                .filter(tip -> before.tips().agency(tip).equals(agency))
                .mapToObj(tip -> moved(before, tip, after.tip(tip)))
                .filter(moved -> moved.priorityBefore() != moved.priorityAfter()
                        || !moved.bandBefore().equals(moved.bandAfter()))
                .sorted(Comparator.comparingInt(moved -> -Math.max(moved.priorityBefore(), moved.priorityAfter())))
                .toList();
    }

    private static Consequences.Moved moved(Before before, int tip, TipStanding then) {
        Urgency was = before.decided().tip(tip).urgency();
        Urgency would = then.urgency();
        return new Consequences.Moved(
                numbered(before.tips(), then),
                was.band().name(),
                was.priority(),
                would.band().name(),
                would.priority());
    }
}

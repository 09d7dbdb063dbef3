// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.Decided;
import org.kumkrong.triage.FirstLook;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.Urgency;

/// An agency that sends a tip to find out what others hold learns that they hold something. The names,
/// numbers and accounts
/// are made up.
class BeyondTest {
    private static final Instant NOW = Instant.parse("2026-11-15T02:00:00Z");
    private static final UUID POLICE = new UUID(0, 1);
    private static final UUID NORTH = new UUID(0, 2);
    private static final int ASKING = 5;
    private static final int APART = 6;

    /// Five tips of the police about one subject, one of whose victims has the number that North asks about too.
    private static final String TIPS = """
            tip_id,received_at,source,incident_type,narrative,suspect_accounts,suspect_phones,victim_nickname,victim_phones
            p-0,2026-11-10T10:00+07:00,s,sextortion,He wants money,KBANK 738-2-41957-6,081-555-0142,Nok,
            p-1,2026-11-11T10:00+07:00,s,sextortion,He wants money,KBANK 738-2-41957-6,081-555-0142,Mai,
            p-2,2026-11-12T10:00+07:00,s,sextortion,He wants money,KBANK 738-2-41957-6,081-555-0142,Fon,
            p-3,2026-11-13T10:00+07:00,s,sextortion,He wants money,KBANK 738-2-41957-6,081-555-0142,Dao,
            p-4,2026-11-14T10:00+07:00,s,sextortion,He wants money,SCB 402-7-63001-1,,Ploy,081-555-0142
            n-0,2026-11-14T11:00+07:00,s,sextortion,Who is this,KBANK 738-2-41957-6,081-555-0142,,
            n-1,2026-11-14T12:00+07:00,s,sextortion,Somebody else,BBL 215-0-77001-2,,,
            """;

    private static final List<Tip> READ = new ArrayList<>();

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("tips.csv"), TIPS);
        Intake.with(IntakeLimits.defaults(), 1).read(List.of(folder), new TipSink() {
            @Override
            public void accept(Tip tip) {
                READ.add(tip);
            }

            @Override
            public void reject(Rejection rejection) {
                throw new AssertionError("rejected");
            }
        });
        assertThat(READ).hasSize(7);
    }

    private static KeptTip kept(int number) {
        Tip tip = READ.get(number);
        return new KeptTip(new UUID(1, number), number, tip.id().startsWith("p") ? POLICE : NORTH, tip);
    }

    private static Ranker taken(int tips) {
        Ranker ranker = new Ranker(LinkSettings.defaults());
        for (int number = 0; number < tips; number++) {
            ranker.take(kept(number));
        }
        return ranker;
    }

    private static String words(Urgency urgency) {
        return String.join(
                "\n", urgency.reasons().stream().map(reason -> reason.english()).toList());
    }

    @Test
    void tellsAnAgencyThatAnotherHoldsSomethingAndNoMore() {
        Ranker ranker = taken(READ.size());
        Decided decided = ranker.decide(List.of(), NOW);
        assertThat(decided.tip(ASKING).known().subjectTips()).as("all know").isEqualTo(4);
        assertThat(decided.tip(ASKING).known().subjectIsAlsoVictim()).isTrue();

        Beyond.Shown shown = new Beyond(decided, ranker.tips()).of(decided.tip(ASKING));

        assertThat(shown.known()).isEqualTo(decided.tip(ASKING).known().ofPeople(0, 0, null, 0, false));
        assertThat(words(shown.urgency()))
                .contains("Another agency holds something")
                .doesNotContain("other children")
                .doesNotContain("other tip")
                .doesNotContain("victim elsewhere");
        assertThat(shown.urgency().priority())
                .isEqualTo(decided.tip(ASKING).urgency().priority());
        assertThat(shown.urgency().reasons().stream()
                        .mapToInt(reason -> reason.points())
                        .sum())
                .as("reasons still add up")
                .isEqualTo(shown.urgency().priority());
    }

    @Test
    void leavesAnAgencyWhatItsOwnTipsTell() {
        Ranker ranker = taken(READ.size());
        Decided decided = ranker.decide(List.of(), NOW);

        Known own = new Beyond(decided, ranker.tips()).of(decided.tip(0)).known();

        assertThat(own.subjectTips()).isEqualTo(3);
        assertThat(own.subjectChildren()).isEqualTo(3);
        assertThat(own.subjectLastSeen()).isEqualTo(READ.get(3).moment());
        assertThat(own.subjectIsAlsoVictim()).isTrue();
    }

    @Test
    void changesNothingWhereNobodyElseIsConcerned() {
        Ranker ranker = taken(READ.size());
        Decided decided = ranker.decide(List.of(), NOW);
        Beyond beyond = new Beyond(decided, ranker.tips());

        assertThat(beyond.of(decided.tip(APART)).urgency())
                .isEqualTo(decided.tip(APART).urgency());
        Ranker alone = taken(ASKING);
        Decided ofPolice = alone.decide(List.of(), NOW);
        for (int tip = 0; tip < ASKING; tip++) {
            assertThat(new Beyond(ofPolice, alone.tips()).of(ofPolice.tip(tip)).urgency())
                    .isEqualTo(ofPolice.tip(tip).urgency());
        }
    }

    @Test
    void holdsAtFirstSightToo() {
        Ranker ranker = taken(ASKING);
        Decided decided = ranker.decide(List.of(), NOW);
        MentionPersons persons = new MentionPersons();
        decided.subjects()
                .forEach(subject -> subject.mentions()
                        .forEach(mention -> persons.set(
                                mention.tip(),
                                List.of(new NamedMention(
                                        mention.role(),
                                        mention.index(),
                                        UUID.nameUUIDFromBytes(
                                                subject.id().getBytes(java.nio.charset.StandardCharsets.UTF_8)))))));
        FirstLook look = ranker.firstLook();
        Lookout lookout = new Lookout(look, decided.tips(), persons, new HashSet<>());
        TipNumbers numbers = new TipNumbers();
        for (int tip = 0; tip < READ.size(); tip++) {
            numbers.add(kept(tip));
        }

        Lookout.Sight asking = lookout.see(kept(ASKING), NOW, numbers);
        Lookout.Sight apart = lookout.see(kept(APART), NOW, numbers);

        assertThat(asking.beyond()).isTrue();
        assertThat(apart.beyond()).isFalse();
        assertThat(words(
                        Beyond.joined(asking.placed().urgency(), asking.placed().alone())))
                .contains("Another agency holds something")
                .doesNotContain("other tip")
                .doesNotContain("victim elsewhere");
    }
}

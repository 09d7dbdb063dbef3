// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.triage.TipMaker.TIME;
import static org.kumkrong.triage.TipMaker.tip;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.TipFlag;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Clock;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.KnownOfFiles;
import org.kumkrong.triage.Reason;
import org.kumkrong.triage.TipMaker;
import org.kumkrong.triage.Urgency;
import org.kumkrong.triage.signals.SignalReader;

class StandardRulesTest {
    private static final RuleBook RULES = RuleBook.standard();
    private static final SignalReader READER = SignalReader.standard();
    private static final Instant NOW = TIME.plus(Duration.ofHours(1));

    private static Urgency rank(TipMaker tip) {
        return RULES.rank(READER.read(tip.make()), Known.nothing(), NOW);
    }

    private static Urgency rank(TipMaker tip, Known known) {
        return RULES.rank(READER.read(tip.make()), known, NOW);
    }

    private static Known fileInTips(int tips) {
        return ofFiles(KnownOfFiles.inTips(tips, tips, tips == 1 ? 1 : 0));
    }

    private static Known ofFiles(KnownOfFiles files) {
        return new Known(0, 0, null, 0, files, 0, false);
    }

    @Test
    void putsAChildWhoWantsToDieFirst() {
        Urgency urgency = rank(tip().about(IncidentKind.SEXTORTION).child(15).chat("pay or else. stop, i want to die"));

        assertThat(urgency.band()).isEqualTo(Band.IMMEDIATE);
        assertThat(urgency.reasons()).extracting(Reason::rule).contains("self-harm-wish");
    }

    @Test
    void bringsUpAViralTipInWhichAChildSpeaksOfDying() {
        Urgency urgency = rank(tip().flag(TipFlag.VIRAL).file("", "viral").chat("หนูอยากตาย"), fileInTips(4_000));

        assertThat(urgency.band()).isEqualTo(Band.IMMEDIATE);
    }

    @Test
    void putsAViralTipWithHotlineFooterDown() {
        Urgency urgency = rank(
                tip().flag(TipFlag.VIRAL)
                        .file("A1", "viral")
                        .narrative("If you or someone you know is considering suicide, call 988."),
                fileInTips(4_000));

        assertThat(urgency.band()).isEqualTo(Band.INFORMATIONAL);
    }

    @Test
    void doesNotHurryForDeniedSelfHarm() {
        Urgency urgency = rank(tip().narrative("No mention of self-harm. Account closed."));

        assertThat(urgency.band()).isEqualByComparingTo(Band.MONITOR);
    }

    @Test
    void countsDownADeadlineOfHours() {
        Instant end = TIME.plus(Duration.ofHours(2));

        Urgency urgency = rank(tip().about(IncidentKind.SEXTORTION)
                .deadline("pay 3000 baht within 2 hours or your friends see it", "within 2 hours", end, false));

        assertThat(urgency.band()).isEqualTo(Band.IMMEDIATE);
        assertThat(urgency.clocks()).extracting(Clock::kind).containsExactly(Clock.Kind.DEADLINE);
        assertThat(urgency.nextClock()).isEqualTo(end);
        assertThat(urgency.reasons()).extracting(Reason::english).contains("A deadline runs out in 60 minutes");
        assertThat(urgency.reasons()).extracting(Reason::thai).contains("จะครบกำหนดที่ขู่ไว้ในอีก 60 นาที");
    }

    @Test
    void ignoresTheTimeThatStandingTextGives() {
        Urgency urgency = rank(tip().deadline(
                        "Automated notice: please respond within 2 hours to our legal team",
                        "within 2 hours",
                        TIME.plus(Duration.ofHours(2)),
                        false));

        assertThat(urgency.clocks()).isEmpty();
    }

    @Test
    void hurriesForAMeetingTomorrow() {
        Urgency urgency = rank(tip().about(IncidentKind.GROOMING)
                .deadline("ok meet me tomorrow after school", "tomorrow", TIME.plus(Duration.ofHours(20)), true));

        assertThat(urgency.band()).isEqualTo(Band.IMMEDIATE);
        assertThat(urgency.clocks()).extracting(Clock::kind).containsExactly(Clock.Kind.MEETING);
    }

    @Test
    void hurriesForASuspectWhoLivesWithTheChild() {
        assertThat(rank(tip().trait("accessToChildVictim", "Yes")).band()).isEqualTo(Band.URGENT);
        assertThat(rank(tip().trait("relationshipToChildVictim", "Stepfather")).band())
                .isEqualTo(Band.URGENT);
        assertThat(rank(tip().narrative("เด็กถูกพ่อเลี้ยงล่วงละเมิด")).band()).isEqualTo(Band.URGENT);
        assertThat(rank(tip().narrative("เด็กถูกพ่อเลี้ยงทำทุกคืน ยังทำอยู่")).band())
                .isEqualTo(Band.IMMEDIATE);
    }

    @Test
    void doesNotTakeTheReportingTeacherForTheSuspect() {
        Urgency english = rank(
                tip().narrative("The child's teacher reported the messages to us. She told her teacher on Monday."));
        Urgency thai = rank(tip().narrative("ครูที่ปรึกษาแจ้งว่านักเรียนได้รับข้อความ เด็กบอกครูเมื่อวันจันทร์"));

        assertThat(english.band()).isGreaterThanOrEqualTo(Band.STANDARD);
        assertThat(thai.band()).isGreaterThanOrEqualTo(Band.STANDARD);
        assertThat(english.reasons()).extracting(Reason::rule).doesNotContain("access-to-child");
        assertThat(thai.reasons()).extracting(Reason::rule).doesNotContain("access-to-child");
    }

    @Test
    void readsNoAsNo() {
        Urgency urgency = rank(tip().trait("accessToChildVictim", "N/A")
                .trait("relationshipToChildVictim", "Stranger")
                .trait("convictedSexOffender", "No"));

        assertThat(urgency.band()).isEqualTo(Band.MONITOR);
    }

    @Test
    void weighsMoneyPaidAndDemandedAgain() {
        Urgency once = rank(tip().about(IncidentKind.SEXTORTION).chat("i already paid"));
        Urgency again = rank(tip().about(IncidentKind.SEXTORTION).chat("i already paid and he wants more"));

        assertThat(again.priority()).isGreaterThan(once.priority());
        assertThat(again.reasons()).extracting(Reason::rule).contains("paid-and-demanded-again");
    }

    @Test
    void followsTheClockOfProviderLogs() {
        Instant seen = NOW.minus(Duration.ofDays(85));

        Urgency urgency = rank(tip().address(seen));

        assertThat(urgency.clocks()).extracting(Clock::kind).containsExactly(Clock.Kind.PROVIDER_LOGS);
        assertThat(urgency.nextClock()).isEqualTo(seen.plus(Duration.ofDays(90)));
        assertThat(urgency.reasons()).extracting(Reason::rule).contains("logs-lost-in-days");
    }

    @Test
    void lowersAnOlderTipGentlyAndNeverRaisesIt() {
        int before = Integer.MAX_VALUE;
        for (int hours = 1; hours <= 20 * 24; hours++) {
            int priority =
                    rank(tip().child(13).at(NOW.minus(Duration.ofHours(hours)))).priority();
            assertThat(priority)
                    .as("after %d hours", hours)
                    .isBetween(before == Integer.MAX_VALUE ? 0 : before - 6, before);
            before = priority;
        }
    }

    @Test
    void putsATipThatTellsSomethingBeforeAFresherOneThatTellsNothing() {
        Urgency bare = rank(tip().narrative("fine"));
        Urgency telling = rank(tip().at(NOW.minus(Duration.ofDays(3)))
                .narrative("Face swaps of real pupils of one school. He says more will follow on Friday."));

        assertThat(telling.priority()).isGreaterThan(bare.priority());
    }

    @Test
    void saysTheDayWhereOnlyTheDayIsTold() {
        Instant midnight = Instant.parse("2026-08-31T17:00:00Z");

        assertThat(rank(tip().onDay(midnight)).reasons())
                .extracting(Reason::english)
                .contains("It happened today");
        assertThat(rank(tip().onDay(midnight.minus(Duration.ofDays(1)))).reasons())
                .extracting(Reason::thai)
                .contains("เกิดขึ้นเมื่อวาน");
        assertThat(rank(tip().onDay(midnight.minus(Duration.ofDays(5)))).reasons())
                .extracting(Reason::english)
                .contains("It happened 5 days ago");
    }

    @Test
    void raisesAFileNeverSeenBeforeAndSaysSo() {
        Urgency fresh = rank(tip(), ofFiles(new KnownOfFiles(1, 1, 1, true, 0, false)));
        Urgency known = rank(tip(), ofFiles(new KnownOfFiles(1, 1, 0, true, 1, false)));

        assertThat(fresh.priority()).isGreaterThan(known.priority());
        assertThat(fresh.reasons())
                .extracting(Reason::english)
                .contains("1 file never seen before: in no set of known files and in no other tip");
        assertThat(known.reasons()).extracting(Reason::rule).doesNotContain("new-file", "file-never-seen");
    }

    @Test
    void claimsOnlyWhatOtherTipsTellWhereNoSetWasAsked() {
        Urgency urgency = rank(tip(), ofFiles(KnownOfFiles.inTips(1, 1, 1)));

        assertThat(urgency.reasons())
                .extracting(Reason::english)
                .contains("A file that no other tip holds")
                .noneMatch(words -> words.contains("never"));
    }

    @Test
    void putsTipsDownWhoseFilesAreAllPassedOnByMany() {
        KnownOfFiles seen = new KnownOfFiles(1, 1, 0, true, 1, true);

        assertThat(rank(tip(), ofFiles(seen)).band()).isEqualTo(Band.INFORMATIONAL);
        assertThat(rank(tip().chat("หนูอยากตาย"), ofFiles(seen)).band()).isEqualTo(Band.IMMEDIATE);
    }

    @Test
    void raisesNothingForFilesOfWhichAllAreKnown() {
        Urgency none = rank(tip());
        Urgency confirmed = rank(tip(), ofFiles(new KnownOfFiles(1, 1, 0, true, 2, false)));

        assertThat(confirmed.priority()).isEqualTo(none.priority());
    }

    @Test
    void countsOneTipAsOne() {
        Known one = new Known(1, 0, null, 0, KnownOfFiles.nothing(), 0, false);
        Known two = new Known(2, 0, null, 0, KnownOfFiles.nothing(), 0, false);

        assertThat(rank(tip(), one).reasons())
                .extracting(Reason::english)
                .contains("The subject is named in 1 other tip");
        assertThat(rank(tip(), two).reasons())
                .extracting(Reason::english)
                .contains("The subject is named in 2 other tips");
    }

    @Test
    void doesNotTakeAForwardedAlarmForDanger() {
        String alarm =
                "A child was taken from the market into a van, forwarded many times. He is outside the school now.";
        Urgency forwarded = rank(tip().about(IncidentKind.MISLEADING).narrative(alarm));
        Urgency told = rank(tip().about(IncidentKind.OTHER).narrative(alarm));

        assertThat(forwarded.reasons()).extracting(Reason::rule).doesNotContain("missing-child");
        assertThat(told.reasons()).extracting(Reason::rule).contains("missing-child");
    }

    @Test
    void givesNoFalseReasonBesideATrueOne() {
        Urgency bridge =
                rank(tip().narrative("By the time you read this it is done, he wrote. He stands at the bridge."));
        Urgency paid = rank(tip().about(IncidentKind.SEXTORTION)
                .narrative("He gave the pupil until tonight, or he sends it to her father."));
        Urgency mother =
                rank(tip().narrative("แม่โทรมาเสียงสั่น ลูกสาวล็อกห้องน้ำอยู่ กำยานอนหลับไว้ทั้งขวด แม่เคาะประตูอยู่"));

        assertThat(bridge.reasons())
                .extracting(Reason::rule)
                .contains("self-harm-now")
                .doesNotContain("meeting-planned");
        assertThat(paid.reasons()).extracting(Reason::rule).doesNotContain("paid");
        assertThat(mother.reasons())
                .extracting(Reason::rule)
                .contains("self-harm-now")
                .doesNotContain("access-to-child");
    }

    @Test
    void readsStandingPassagesForNothing() {
        Urgency urgency = rank(tip().passage(Passage.Kind.BOILERPLATE, "i want to die, meet me tonight"));

        assertThat(urgency.band()).isEqualTo(Band.MONITOR);
    }

    @Test
    void listsWhatIsMissingWithoutChangingThePriority() {
        Urgency bare = rank(tip());
        Urgency full = rank(tip().account("u-1"));

        assertThat(full.completeness().score())
                .isGreaterThan(bare.completeness().score());
        assertThat(full.priority()).isEqualTo(bare.priority());
        assertThat(bare.completeness().missing()).isNotEmpty();
    }
}

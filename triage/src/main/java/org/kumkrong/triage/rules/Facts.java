// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.signals.Signal;
import org.kumkrong.triage.signals.TipSignals;

/// The values of all facts for one tip at one moment: unknown is NaN, a time left that nobody set is endless.
/// For one thread.
final class Facts {
    private static final Fact[] ALL = Fact.values();
    private static final int SPOKEN_OF = 2;
    private static final int OWN_LETTERS = 16;
    /// A time further ahead is mistyped, not another zone's or a clock's that runs fast.
    private static final long AHEAD_MAX = Duration.ofDays(1).toSeconds();
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final double[] values = new double[ALL.length];
    private final TipSignals tip;
    private final Instant now;

    private Facts(TipSignals tip, Instant now) {
        this.tip = tip;
        this.now = now;
    }

    static Facts of(TipSignals tip, Known known, Instant now, Retention retention) {
        Facts facts = new Facts(tip, now);
        facts.setSignals();
        facts.setPeople(known);
        facts.set(Fact.SOMETHING_TOLD, facts.somethingTold() ? 1 : 0);
        facts.setTimes(known, now.getEpochSecond(), retention);
        return facts;
    }

    double value(Fact fact) {
        return values[fact.ordinal()];
    }

    /// How many days lie between the day of the incident, in Bangkok, and that for which this is asked; −1
    /// where an hour
    /// is told.
    long daysBack() {
        if (!tip.has(Signal.DAY_TOLD) || tip.time() == TipSignals.NEVER) {
            return -1;
        }
        LocalDate day = Instant.ofEpochSecond(tip.time()).atZone(BANGKOK).toLocalDate();
        return Math.max(0, ChronoUnit.DAYS.between(day, now.atZone(BANGKOK).toLocalDate()));
    }

    TipSignals tip() {
        return tip;
    }

    private void setSignals() {
        for (Fact fact : ALL) {
            Signal signal = fact.signal();
            if (signal != null && fact.type() == Fact.Type.TRUTH) {
                set(fact, tip.has(signal) ? 1 : 0);
            }
        }
        set(Fact.SELF_HARM, tip.selfHarm());
        set(Fact.INCIDENT, tip.incident().ordinal());
        set(Fact.WORST_CLASS, tip.worstClass());
        set(Fact.FILES, tip.files());
        set(Fact.SUSPECTS, tip.suspects());
        set(Fact.OWN_WORDS, tip.ownWords());
    }

    private void setPeople(Known known) {
        set(Fact.CHILD_AGE, tip.childAge() < 0 ? Double.NaN : tip.childAge());
        set(Fact.CHILDREN, tip.children());
        set(Fact.SUBJECT_TIPS, known.subjectTips());
        set(Fact.SUBJECT_CHILDREN, known.subjectChildren());
        set(Fact.CHILD_TIPS, known.childTips());
        set(Fact.FILE_TIPS_MAX, known.files().tipsMax());
        set(Fact.FILE_TIPS_MIN, known.files().tipsMin());
        set(Fact.NEW_FILES, known.files().fresh());
        set(Fact.SETS_ASKED, known.files().asked() ? 1 : 0);
        set(Fact.KNOWN_FILES, known.files().known());
        set(Fact.ALL_FILES_SEEN, known.files().allSeen() ? 1 : 0);
        set(Fact.SCRIPT_TIPS, known.scriptTips());
        set(Fact.SUBJECT_IS_ALSO_VICTIM, known.subjectIsAlsoVictim() ? 1 : 0);
    }

    private boolean somethingTold() {
        return tip.selfHarm() >= SPOKEN_OF
                || tip.children() > 0
                || tip.ownWords() >= OWN_LETTERS
                || Arrays.stream(ALL).anyMatch(fact -> fact.tells() && value(fact) == 1);
    }

    private void setTimes(Known known, long now, Retention retention) {
        set(Fact.DEADLINE_IN, left(tip.deadlines(), now));
        boolean own = tip.has(Signal.DEADLINE_SET);
        set(Fact.DEADLINE_PASSED, own ? since(tip.deadlines(), now) : Double.NaN);
        set(
                Fact.DEADLINE_GIVEN,
                own && tip.time() != TipSignals.NEVER ? left(tip.deadlines(), tip.time()) : Double.POSITIVE_INFINITY);
        boolean meets = tip.has(Signal.MEETING_SET);
        set(Fact.MEETING_IN, meets ? left(tip.meetings(), now) : Double.POSITIVE_INFINITY);
        set(Fact.MEETING_PASSED, meets ? since(tip.meetings(), now) : Double.NaN);
        boolean told = tip.time() != TipSignals.NEVER && tip.time() <= now + AHEAD_MAX;
        set(Fact.SINCE_INCIDENT, told ? Math.max(0, now - tip.time()) : Double.NaN);
        set(Fact.LOGS_LOST_IN, left(retention.lostAt(tip), now));
        Instant seen = known.subjectLastSeen();
        set(Fact.SUBJECT_SEEN, seen == null ? Double.NaN : Math.max(0, now - seen.getEpochSecond()));
    }

    private static double left(List<Long> times, long now) {
        for (int i = 0; i < times.size(); i++) {
            if (times.get(i) >= now) {
                return times.get(i) - now;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    private static double left(long time, long now) {
        return time == TipSignals.NEVER || time < now ? Double.POSITIVE_INFINITY : time - now;
    }

    private static double since(List<Long> times, long now) {
        for (int i = times.size() - 1; i >= 0; i--) {
            if (times.get(i) < now) {
                return now - times.get(i);
            }
        }
        return Double.NaN;
    }

    private void set(Fact fact, double value) {
        values[fact.ordinal()] = value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.world.Slot.Kind;

/// Decides who did what when, and who reports it: every tip of a world in the order of receipt, without its content.
///
/// About fifty bytes a tip are kept. Not safe for threads.
public final class Plan {
    private static final int DAY = 86_400;
    private static final int HOUR = 3_600;
    private static final double DANGER = 0.085;
    private static final double COERCED = 0.02;
    private static final double NEW_CHILD = 0.84;
    private static final double REFERRED_OFFENCES = 0.68;
    private static final List<Integer> REPORTS = List.of(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 5);
    private static final List<Reporter> REFERRERS = List.of(
            Reporter.HOTLINE,
            Reporter.HOTLINE,
            Reporter.HOTLINE,
            Reporter.NGO_NORTH,
            Reporter.NGO_SOUTH,
            Reporter.SCHOOL,
            Reporter.SCHOOL,
            Reporter.CHILD_PAGE);

    private final Frame frame;
    private final Offenders offenders;
    private final Dice dice;
    private final List<Slot> slots;
    private int happenings;
    private int children;

    private Plan(Frame frame) {
        this.frame = frame;
        this.offenders = new Offenders(frame.seed(), new PlainHandles(frame.seed(), frame.tips()));
        this.dice = Dice.of(frame.seed(), 'L');
        this.slots = new ArrayList<>(frame.tips());
    }

    /// All tips of the world, earliest first.
    public static List<Slot> of(Frame frame) {
        Plan plan = new Plan(frame);
        int offences = (int) Math.round(frame.tips() * frame.offenceShare());
        int referred = plan.offences(offences);
        plan.noise(referred);
        plan.slots.sort(Comparator.comparingLong(Slot::receivedAt).thenComparingInt(Slot::serial));
        return plan.slots;
    }

    private int offences(int count) {
        double share = frame.referralShare();
        double referral = Math.max(share, Math.min(0.45, share * REFERRED_OFFENCES / frame.offenceShare()));
        int referred = 0;
        for (int offender = 0; slots.size() < count; offender++) {
            referred += career(offender, Math.min(offenders.productivity(offender), count - slots.size()), referral);
        }
        return referred;
    }

    private int career(int offender, int tips, double referral) {
        long span = frame.nowSecond() - frame.fromSecond();
        long window = Math.min(span, (long) ((4 + tips * 1.3 + dice.below(50)) * DAY));
        long start = frame.fromSecond() + (long) (dice.unit() * (span - window));
        Crime usual = dice.pickFront(List.of(Crime.values()), 1.7);
        int first = children;
        int referred = 0;
        for (int left = tips; left > 0; ) {
            int reports = Math.min(left, dice.pick(REPORTS));
            double progress = (double) (tips - left) / tips;
            long at = start + (long) ((progress + dice.unit() / tips) * window * 0.9);
            Happening happening = happening(
                    offender, first, progress, at, dice.chance(0.8) ? usual : dice.pick(List.of(Crime.values())));
            referred += reported(happening, reports, referral);
            left -= reports;
        }
        return referred;
    }

    private Happening happening(int offender, int firstChild, double progress, long at, Crime crime) {
        int coerced = children > 0 && dice.chance(COERCED) ? someChild(firstChild) : -1;
        Danger danger = danger(crime);
        int child = dice.chance(NEW_CHILD) || children == 0 || danger == Danger.YOUNG
                ? newChild(danger)
                : someChild(firstChild);
        int hours = dice.pick(List.of(1, 2, 2, 3, 6, 12));
        return new Happening(
                happenings++, offender, child, coerced == child ? -1 : coerced, progress, at, crime, danger, hours);
    }

    private int newChild(@Nullable Danger danger) {
        while (danger == Danger.YOUNG && !Children.young(children)) {
            children++;
        }
        return children++;
    }

    private int someChild(int firstOfOffender) {
        return firstOfOffender < children && dice.chance(0.6)
                ? dice.between(firstOfOffender, children - 1)
                : dice.below(children);
    }

    private @Nullable Danger danger(Crime crime) {
        if (!dice.chance(DANGER)) {
            return null;
        }
        return switch (crime) {
            case SEXTORTION ->
                dice.pick(List.of(
                        Danger.SELF_HARM, Danger.SELF_HARM, Danger.DEADLINE, Danger.DEADLINE, Danger.PAID_AGAIN));
            case GROOMING ->
                dice.pick(List.of(Danger.MEETING, Danger.MEETING, Danger.ACCESS, Danger.YOUNG, Danger.SELF_HARM));
            case RECRUITING -> dice.pick(List.of(Danger.MEETING, Danger.ACCESS));
            case DISTRIBUTION -> dice.pick(List.of(Danger.ACCESS, Danger.YOUNG));
        };
    }

    private int reported(Happening happening, int reports, double referral) {
        int referred = 0;
        for (int i = 0; i < reports; i++) {
            boolean table = dice.chance(referral);
            Reporter reporter =
                    table ? dice.pick(REFERRERS) : dice.chance(0.9) ? Reporter.PLATFORM : Reporter.PUBLIC_FORM;
            long received = Math.min(frame.nowSecond() - 60, happening.at() + delay(happening, reporter));
            slots.add(new Slot(received, Kind.OFFENCE, reporter, slots.size(), happening));
            referred += table ? 1 : 0;
        }
        return referred;
    }

    private long delay(Happening happening, Reporter reporter) {
        if (happening.danger() == Danger.DEADLINE) {
            return 120 + (long) (dice.unit() * 0.6 * happening.hours() * HOUR);
        }
        double patience = happening.danger() == null ? 1 : 0.15;
        double days = switch (reporter) {
            case PLATFORM -> 4;
            case CHILD_PAGE, HOTLINE -> 3;
            case PUBLIC_FORM -> 8;
            case SCHOOL -> 15;
            case NGO_NORTH, NGO_SOUTH -> 25;
        };
        return 300 + (long) (-Math.log(1 - dice.unit()) * days * patience * 0.7 * DAY);
    }

    private void noise(int referredSoFar) {
        int referred = Math.max(0, (int) Math.round(frame.tips() * frame.referralShare()) - referredSoFar);
        long span = frame.nowSecond() - frame.fromSecond();
        while (slots.size() < frame.tips()) {
            boolean table = referred-- > 0;
            long received = frame.fromSecond() + (long) (dice.unit() * (span - 60));
            Reporter reporter = table ? dice.pick(REFERRERS) : Reporter.PLATFORM;
            slots.add(new Slot(received, noiseKind(table), reporter, slots.size(), null));
        }
    }

    private Kind noiseKind(boolean table) {
        double throwOf = dice.unit();
        double viral = table ? 0.3 : 0.74;
        if (throwOf < viral) {
            return Kind.VIRAL;
        }
        double rest = (throwOf - viral) / (1 - viral);
        return rest < 0.5 ? Kind.EMPTY : rest < 0.72 ? Kind.SPAM : Kind.LOOKALIKE;
    }
}

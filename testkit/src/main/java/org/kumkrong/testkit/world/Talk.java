// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Writing;
import org.kumkrong.testkit.world.Draft.Incident;

/// Puts a tip into words: the quoted chat, the reporter's notes, the flags.
final class Talk {
    private static final double BOILERPLATE = 0.12;
    private static final int LATE_SECONDS = 2 * 86_400;

    private final Scripts scripts;

    Talk(Scripts scripts) {
        this.scripts = scripts;
    }

    /// The words of an offence; identifiers seen outside fields go into the running text, trap names are added to
    /// `traps`.
    Incident incident(Telling telling, Cast.Roles roles, @Nullable Danger told, List<String> traps) {
        Dice dice = telling.dice();
        Happening happening = telling.happening();
        boolean electronic = telling.slot().reporter().electronic();
        boolean thai = electronic ? telling.offender().thai() : dice.chance(0.8);
        Slots slots = slots(telling, roles, thai && !electronic);
        List<String> notes = new ArrayList<>();
        notes.add(
                told != null && electronic && dice.chance(0.05)
                        ? ReportWords.VIRAL.in(false, dice)
                        : slots.fill(ReportWords.of(happening.crime(), thai && !electronic, dice)));
        boolean late = happening.danger() == null
                && telling.slot().receivedAt() - happening.at() > LATE_SECONDS
                && dice.chance(0.1);
        String chat = dice.chance(electronic ? 0.55 : 0.3) && happening.crime() != Crime.DISTRIBUTION
                ? chat(telling, slots, telling.offender().thai(), late ? Danger.DEADLINE : told)
                : "";
        if (late && !chat.isEmpty()) {
            traps.add("late-deadline");
        }
        boolean inChat = told != null && !chat.isEmpty() && told != Danger.YOUNG && dice.chance(0.7);
        if (told != null && !inChat) {
            notes.add(slots.fill(DangerWords.told(told, thai && !electronic, dice)));
        }
        if (!roles.hidden().isEmpty()) {
            notes.add(slots.with("contact", inNotes(roles.hidden(), electronic, dice))
                    .fill(ReportWords.HIDDEN.in(thai && !electronic, dice)));
        }
        if (!electronic && roles.child() != null && dice.chance(0.1)) {
            notes.add(born(telling.child(), thai, dice));
        }
        noteTraps(notes, told != null, thai && !electronic, dice, traps);
        return new Incident(
                electronic ? happening.crime().formal : happening.crime().plain,
                telling.used().account().platform().name(),
                happening.at(),
                escalation(told, dice),
                flags(telling, dice),
                chat,
                notes);
    }

    private static List<String> flags(Telling telling, Dice dice) {
        List<String> flags = new ArrayList<>();
        if (telling.happening().crime() == Crime.SEXTORTION && dice.chance(0.6)) {
            flags.add("sextortion");
        }
        if (telling.happening().coerced() >= 0 && dice.chance(0.3)) {
            flags.add("minorToMinorInteraction");
        }
        return flags;
    }

    private static String inNotes(List<String> hidden, boolean electronic, Dice dice) {
        boolean inThaiDigits = !electronic && dice.chance(0.15);
        return String.join(
                ", ",
                hidden.stream()
                        .map(text -> inThaiDigits && numeric(text) ? Writing.thaiDigits(text) : text)
                        .toList());
    }

    /// True for phones and bank accounts; addresses and handles keep their Latin digits.
    private static boolean numeric(String text) {
        return text.indexOf('@') < 0 && text.indexOf(':') < 0 && !text.startsWith("B");
    }

    private static String born(Child child, boolean thai, Dice dice) {
        String date = Writing.buddhist(child.birth());
        return thai ? "เกิด " + (dice.chance(0.4) ? Writing.thaiDigits(date) : date) : "Born " + child.birth() + ".";
    }

    private static void noteTraps(List<String> notes, boolean danger, boolean thai, Dice dice, List<String> traps) {
        if (!danger && dice.chance(0.05)) {
            notes.add(DangerWords.negated(thai, dice));
            traps.add("negated");
        } else if (!danger && dice.chance(0.04)) {
            notes.add(DangerWords.longAgo(thai, dice));
            traps.add("long-ago");
        }
        if (dice.chance(BOILERPLATE)) {
            notes.add(DangerWords.boilerplate(thai, dice));
            traps.add("boilerplate");
        }
    }

    private static @Nullable String escalation(@Nullable Danger told, Dice dice) {
        if (told == null) {
            return dice.chance(0.01) ? "Possible minor involved" : null;
        }
        return dice.chance(0.35) ? "Possible imminent risk to a minor, see details" : null;
    }

    private String chat(Telling telling, Slots slots, boolean thai, @Nullable Danger danger) {
        Dice dice = telling.dice();
        boolean demanding = telling.happening().crime() == Crime.SEXTORTION;
        List<String> lines = scripts.lines(telling.offender().script(), thai, demanding, dice);
        String writer = slots.fill("{handle}");
        List<String> talk = new ArrayList<>();
        for (String line : lines) {
            talk.add(writer + ": " + slots.fill(line));
            if (dice.chance(0.35)) {
                talk.add("child: " + slots.fill(ReportWords.REPLY.in(thai, dice)));
            }
        }
        if (danger != null && danger != Danger.YOUNG) {
            String speaker = danger == Danger.SELF_HARM || danger == Danger.PAID_AGAIN ? "child" : writer;
            talk.add(speaker + ": " + slots.fill(DangerWords.chat(danger, thai, dice)));
        } else if (dice.chance(0.05)) {
            talk.add("child: " + DangerWords.harmless(thai, dice));
        }
        return stamped(talk, telling.happening().at());
    }

    private static String stamped(List<String> talk, long end) {
        StringBuilder text = new StringBuilder();
        long at = end - 90L * talk.size();
        for (String line : talk) {
            text.append('[')
                    .append(Writing.plain(at, ' '))
                    .append("] ")
                    .append(line)
                    .append('\n');
            at += 90;
        }
        return text.toString();
    }

    private static Slots slots(Telling telling, Cast.Roles roles, boolean thai) {
        Dice dice = telling.dice();
        Offender.Phase phase = telling.offender().phases().get(telling.used().phase());
        int amount = 500 * dice.between(1, 20);
        Person victim = roles.child();
        String child = victim == null
                ? null
                : victim.named().nickname() == null
                        ? victim.named().first()
                        : victim.named().nickname();
        boolean account = roles.suspects().stream()
                .flatMap(person -> person.traces().stream())
                .anyMatch(trace -> trace.kind().equals("payment"));
        String handle = handle(roles.suspects(), thai);
        return new Slots()
                .with("handle", handle)
                .with("platform", telling.used().account().platform().name())
                .with("amount", String.format(java.util.Locale.ROOT, dice.chance(0.5) ? "%,d" : "%d", amount))
                .with("paid", Integer.toString(500 * dice.between(1, 8)))
                .with("hours", Integer.toString(telling.happening().hours()))
                .with("place", DangerWords.place(thai, dice))
                .with(
                        "age",
                        Integer.toString(telling.child()
                                .ageOn(java.time.LocalDate.ofEpochDay(
                                        telling.happening().at() / 86_400))))
                .with("child", child == null ? (thai ? "เด็ก" : "a child") : child)
                .with("account", account ? phase.payment().written(dice) : (thai ? "บัญชีเดิม" : "the account"))
                .with("contact", handle);
    }

    private static String handle(List<Person> suspects, boolean thai) {
        Person.Account account = suspects.isEmpty() ? null : suspects.getFirst().account();
        String handle = account == null ? null : account.handle();
        return handle == null ? (thai ? "บัญชีไม่ทราบชื่อ" : "someone unknown") : handle;
    }

    /// The words of a tip that is nothing much.
    Incident noise(Slot slot, @Nullable Person bystander, long at, Dice dice) {
        boolean thai = !slot.reporter().electronic();
        String handle = bystander == null || bystander.account() == null
                ? "@" + dice.hex(6)
                : Objects.requireNonNullElse(bystander.account().handle(), "");
        List<String> notes = new ArrayList<>();
        notes.add(new Slots().with("handle", handle).fill(words(slot.kind()).in(thai, dice)));
        List<String> flags = new ArrayList<>();
        if (slot.kind() == Slot.Kind.LOOKALIKE || dice.chance(BOILERPLATE)) {
            notes.add(DangerWords.boilerplate(thai, dice));
        }
        if (slot.kind() == Slot.Kind.SPAM && dice.chance(0.5)) {
            flags.add("spam");
        }
        if (slot.kind() == Slot.Kind.VIRAL && dice.chance(0.35)) {
            flags.add("viral");
        }
        String chat = slot.kind() == Slot.Kind.LOOKALIKE && dice.chance(0.5)
                ? stamped(List.of(handle + ": " + DangerWords.harmless(thai, dice)), at)
                : "";
        Crime crime = slot.kind() == Slot.Kind.SPAM ? Crime.SEXTORTION : Crime.DISTRIBUTION;
        String platform = bystander == null || bystander.account() == null
                ? "PicShare"
                : bystander.account().platform();
        return new Incident(thai ? crime.plain : crime.formal, platform, at, null, flags, chat, notes);
    }

    private static Phrases words(Slot.Kind kind) {
        return switch (kind) {
            case VIRAL -> ReportWords.VIRAL;
            case SPAM -> ReportWords.SPAM;
            default -> ReportWords.EMPTY;
        };
    }
}

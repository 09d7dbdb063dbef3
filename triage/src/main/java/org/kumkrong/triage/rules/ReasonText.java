// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kumkrong.triage.signals.Evidence;
import org.kumkrong.triage.signals.Signal;

/// A rule's reason in one language, with places for facts. Immutable, safe for threads.
///
/// `{child_age}` stands for the fact's value, `{self_harm.words}` for the phrase of the word list that matched,
/// `{since_incident.ago}` for how long ago it was, `{subject_tips|tip|tips}` for a number with the word that fits it.
final class ReasonText {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String WORDS = ".words";
    private static final String AGO = ".ago";
    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    private final List<Object> parts;
    private final boolean thai;

    private ReasonText(List<Object> parts, boolean thai) {
        this.parts = List.copyOf(parts);
        this.thai = thai;
    }

    private record Value(Fact fact) {}

    private record Words(Signal signal) {}

    private record Ago(Fact fact) {}

    private record Counted(Fact fact, String one, String many) {}

    static ReasonText parse(String text, boolean thai) throws ConditionParser.Wrong {
        List<Object> parts = new ArrayList<>();
        Matcher matcher = PLACE.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(text.substring(end, matcher.start()));
            parts.add(place(matcher.group(1)));
            end = matcher.end();
        }
        parts.add(text.substring(end));
        if (text.replaceAll(PLACE.pattern(), "").matches("(?s).*[{}].*")) {
            throw new ConditionParser.Wrong("`{` and `}` do not pair up; write a place as `{child_age}`");
        }
        return new ReasonText(parts, thai);
    }

    private static Object place(String name) throws ConditionParser.Wrong {
        String[] counted = name.split("\\|", -1);
        boolean words = name.endsWith(WORDS);
        boolean ago = name.endsWith(AGO);
        Fact fact = Fact.named(counted[0].replaceFirst("\\.(?:words|ago)$", ""));
        if (fact == null) {
            throw new ConditionParser.Wrong("`{" + name + "}` names no fact; docs/triage-rules.md lists them");
        }
        if (ago && fact.type() != Fact.Type.TIME_SINCE) {
            throw new ConditionParser.Wrong(
                    "`" + fact.word() + "` is no time since something, so `{" + name + "}` says nothing");
        }
        if (counted.length > 1 && (counted.length != 3 || fact.type() != Fact.Type.NUMBER)) {
            throw new ConditionParser.Wrong("`{" + name
                    + "}` is not understood; write a number with its two words as `{subject_tips|tip|tips}`");
        }
        Signal signal = fact.signal();
        if (counted.length > 1) {
            return new Counted(fact, counted[1], counted[2]);
        }
        if (!words) {
            return ago ? new Ago(fact) : new Value(fact);
        }
        if (signal == null) {
            throw new ConditionParser.Wrong(
                    "`" + fact.word() + "` is not read from words, so `{" + name + "}` says nothing");
        }
        return new Words(signal);
    }

    String fill(Facts facts) {
        if (parts.size() == 1) {
            return parts.getFirst().toString();
        }
        StringBuilder text = new StringBuilder(96);
        for (Object part : parts) {
            switch (part) {
                case Value value -> value(text, value.fact(), facts.value(value.fact()));
                case Ago ago -> ago(text, facts, ago.fact());
                case Counted counted -> {
                    double count = facts.value(counted.fact());
                    value(text, counted.fact(), count);
                    text.append(' ').append(count == 1 ? counted.one() : counted.many());
                }
                case Words words -> text.append(words(words.signal(), facts));
                default -> text.append(part);
            }
        }
        return text.toString();
    }

    private String words(Signal signal, Facts facts) {
        for (Evidence evidence : facts.tip().evidence()) {
            if (evidence.signal() == signal) {
                return "“" + evidence.words() + "”";
            }
        }
        return thai ? "(จากช่องข้อมูล)" : "(from a field)";
    }

    private void value(StringBuilder text, Fact fact, double value) {
        if (!Double.isFinite(value)) {
            text.append(thai ? "ไม่ทราบ" : "unknown");
        } else if (fact.type() == Fact.Type.WORD) {
            text.append(fact.vocabulary().get((int) value).replace('_', ' '));
        } else if (fact.type() == Fact.Type.TRUTH) {
            text.append(value == 1 ? (thai ? "ใช่" : "yes") : (thai ? "ไม่" : "no"));
        } else if (fact.type().duration()) {
            duration(text, value);
        } else {
            text.append((long) value);
        }
    }

    private void ago(StringBuilder text, Facts facts, Fact fact) {
        long days = fact == Fact.SINCE_INCIDENT ? facts.daysBack() : -1;
        if (days == 0 || days == 1) {
            text.append(thai ? (days == 0 ? "วันนี้" : "เมื่อวาน") : (days == 0 ? "today" : "yesterday"));
            return;
        }
        if (days < 0 && facts.value(fact) < MINUTE) {
            text.append(thai ? "เมื่อครู่นี้" : "just now");
            return;
        }
        text.append(thai ? "เมื่อ " : "");
        if (days > 1) {
            amount(text, days, "day", "วัน");
        } else {
            value(text, fact, facts.value(fact));
        }
        text.append(thai ? "ที่แล้ว" : " ago");
    }

    private void duration(StringBuilder text, double seconds) {
        if (seconds < 2 * HOUR) {
            amount(text, (long) (seconds / 60), "minute", "นาที");
        } else if (seconds < 2 * DAY) {
            amount(text, (long) (seconds / HOUR), "hour", "ชั่วโมง");
        } else {
            amount(text, (long) (seconds / DAY), "day", "วัน");
        }
    }

    private void amount(StringBuilder text, long count, String english, String thaiUnit) {
        text.append(count).append(' ').append(thai ? thaiUnit : english);
        if (!thai && count != 1) {
            text.append('s');
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// What tables say, in a sentence each.
@Component
class Sentences {
    private static final int SECONDS_A_MINUTE = 60;
    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_IN_WORDS_MAX = 48;
    private static final int HOURS_A_DAY = 24;

    private final MessageSource messages;
    private final Labels labels;

    Sentences(MessageSource messages, Labels labels) {
        this.messages = messages;
        this.labels = labels;
    }

    /// The days that are counted: since the first, where the last is not over.
    String period(Period period, LocalDate today) {
        return period.isEver() || period.to().isBefore(today)
                ? labels.of(period)
                : words("statistics.since", labels.day(period.from(), LocaleContextHolder.getLocale()));
    }

    /// `151 cases were opened: 44 human trafficking, …`; empty where the total is not shown.
    String cases(ShownTable shown) {
        return counted("cases", shown);
    }

    String tips(ShownTable shown) {
        return counted("tips", shown);
    }

    private String counted(String what, ShownTable shown) {
        String key = "statistics.said." + what;
        if (shown.table().isEmpty()) {
            return words(key, 0, "");
        }
        if (!shown.isShown() || shown.totals().total().isEmpty()) {
            return "";
        }
        List<OptionalLong> cells = shown.totals().cells();
        List<String> parts = IntStream.range(0, cells.size())
                .boxed()
                .filter(column -> cells.get(column).orElse(0) > 0)
                .sorted(Comparator.comparing(
                        (Integer column) -> -cells.get(column).getAsLong()))
                .map(column -> words(
                        "statistics.said.part." + what,
                        labels.number(cells.get(column).getAsLong()),
                        inSentence(shown.table().columns().get(column))))
                .toList();
        long total = shown.totals().total().getAsLong();
        return words(key, total, parts.isEmpty() ? "" : words("statistics.said.of." + what, joined(parts)));
    }

    private String inSentence(Label label) {
        String name = labels.of(label);
        boolean isSentence = name.length() > 1 && Character.isLowerCase(name.charAt(1));
        return isSentence ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private String joined(List<String> parts) {
        if (parts.size() == 1) {
            return parts.getFirst();
        }
        String comma = LocaleContextHolder.getLocale().getLanguage().equals("th") ? " " : ", ";
        return words("statistics.said.and", String.join(comma, parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    /// How long half and nine in ten waited; empty where nothing arrived.
    String waits(List<Spread> spreads) {
        return spreads.stream()
                .filter(spread -> spread.band().equals(Spread.ALL))
                .findFirst()
                .map(all -> {
                    if (Double.isInfinite(all.half())) {
                        return words("statistics.said.waits.none");
                    }
                    return Double.isInfinite(all.most())
                            ? words("statistics.said.waits.half", span(all.half()))
                            : words("statistics.said.waits", span(all.half()), span(all.most()));
                })
                .orElse("");
    }

    /// `2 h 5 min`, `3 d`; what never came is not yet.
    public String span(double seconds) {
        if (Double.isInfinite(seconds)) {
            return words("statistics.spread.never");
        }
        long minutes = (long) Math.ceil(seconds / SECONDS_A_MINUTE);
        long hours = minutes / MINUTES_AN_HOUR;
        List<String> parts = new ArrayList<>();
        if (minutes <= 1) {
            parts.add(words("statistics.spread.minute"));
        } else if (hours < HOURS_IN_WORDS_MAX) {
            if (hours > 0) {
                parts.add(words("time.h", Long.toString(hours)));
            }
            if (minutes % MINUTES_AN_HOUR > 0) {
                parts.add(words("time.min", Long.toString(minutes % MINUTES_AN_HOUR)));
            }
        } else {
            parts.add(words("time.d", Long.toString(hours / HOURS_A_DAY)));
            if (hours % HOURS_A_DAY > 0) {
                parts.add(words("time.h", Long.toString(hours % HOURS_A_DAY)));
            }
        }
        return String.join(" ", parts);
    }

    /// Whole minutes, for a file; what never came is not yet.
    String minutes(double seconds) {
        return Double.isInfinite(seconds)
                ? words("statistics.spread.never")
                : Long.toString((long) Math.ceil(seconds / SECONDS_A_MINUTE));
    }

    String words(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}

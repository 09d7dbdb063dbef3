// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What has come and is not read or not decided: its reports may be counted already, its children are
/// not. It is told in
/// round numbers, to everybody alike: one tip more or less is nobody's to see here.
@Component
public class UndecidedTips {
    /// From here on a number is told, to two digits.
    private static final long TOLD_FROM = 10;

    private final Wall wall;
    private final MessageSource messages;

    UndecidedTips(Wall wall, MessageSource messages) {
        this.wall = wall;
        this.messages = messages;
    }

    /// How many there are, in the agency of the caller's transaction.
    private record Waiting(long tips, long files) {}

    private static Waiting waiting(JdbcClient jdbc) {
        return jdbc.sql("select tips, files from count_undecided()")
                .query((row, number) -> new Waiting(row.getLong("tips"), row.getLong("files")))
                .optional()
                .orElse(new Waiting(0, 0));
    }

    /// Whether there is anything of the kind, in the agency of the caller's transaction.
    public static boolean isThere(JdbcClient jdbc) {
        return !waiting(jdbc).equals(new Waiting(0, 0));
    }

    /// `about 120 tips are not decided yet`; empty where there is nothing of the kind.
    public String inWords(Viewer viewer) {
        Waiting waiting = wall.read(viewer, UndecidedTips::waiting);
        List<String> parts = new ArrayList<>();
        add(parts, "undecided.files", waiting.files());
        add(parts, "undecided.tips", waiting.tips());
        return parts.size() < 2 ? String.join("", parts) : words("statistics.said.and", parts.toArray());
    }

    private void add(List<String> parts, String key, long count) {
        if (count > 0) {
            parts.add(count < TOLD_FROM ? words(key + ".few", TOLD_FROM) : words(key + ".about", rounded(count)));
        }
    }

    /// To two digits.
    static long rounded(long count) {
        long unit = 1;
        while (count / unit >= TOLD_FROM * TOLD_FROM) {
            unit *= TOLD_FROM;
        }
        return (count + unit / 2) / unit * unit;
    }

    private String words(String key, Object... values) {
        Locale language = LocaleContextHolder.getLocale();
        return Objects.requireNonNull(messages.getMessage(key, values, language));
    }
}

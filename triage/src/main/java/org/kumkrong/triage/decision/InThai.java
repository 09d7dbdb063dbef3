// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kumkrong.triage.report.Words;

/// The Thai of what intake and linkage say, which know no language but English, from the table
/// `thai.tsv`. What the table
/// does not know stays as it is: English says more than nothing.
final class InThai {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, String> EXACT = new HashMap<>();
    private static final List<Template> TEMPLATES = new ArrayList<>();

    static {
        for (String line : table().lines().toList()) {
            int tab = line.indexOf('\t');
            if (!line.startsWith("#") && tab > 0) {
                String english = line.substring(0, tab);
                String thai = line.substring(tab + 1);
                if (PLACE.matcher(english).find()) {
                    TEMPLATES.add(new Template(pattern(english), thai));
                } else {
                    EXACT.put(english, thai);
                }
            }
        }
    }

    private record Template(Pattern english, String thai) {}

    private InThai() {}

    /// A text with its Thai.
    static Words of(String english) {
        return new Words(english, thai(english));
    }

    private static String thai(String english) {
        String exact = EXACT.get(english);
        if (exact != null) {
            return exact;
        }
        for (Template template : TEMPLATES) {
            Matcher found = template.english.matcher(english);
            if (found.matches()) {
                return PLACE.matcher(template.thai)
                        .replaceAll(
                                place -> Matcher.quoteReplacement(thai(found.group(Integer.parseInt(place.group(1))))));
            }
        }
        return english;
    }

    /// Places are as short as they can be; all else stands for itself.
    private static Pattern pattern(String english) {
        StringBuilder regex = new StringBuilder();
        int from = 0;
        Matcher place = PLACE.matcher(english);
        while (place.find()) {
            regex.append(Pattern.quote(english.substring(from, place.start()))).append("(.+?)");
            from = place.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(english.substring(from))).toString());
    }

    private static String table() {
        try (InputStream in =
                Objects.requireNonNull(InThai.class.getResourceAsStream("thai.tsv"), "missing in the jar: thai.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("thai.tsv", e);
        }
    }
}

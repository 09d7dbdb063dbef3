// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a browser says it is, no finer than an officer needs to know their own again: `Firefox, Windows`.
final class Device {
    private static final String UNKNOWN = "?";

    /// In this order: Edge also says Chrome, and Chrome also says Safari.
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser", "Samsung Internet"},
            new String[] {"Firefox", "Firefox"},
            new String[] {"Chrome", "Chrome"},
            new String[] {"Chromium", "Chromium"},
            new String[] {"Safari", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"Android", "Android"},
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS", "macOS"},
            new String[] {"CrOS", "ChromeOS"},
            new String[] {"Linux", "Linux"});

    private Device() {}

    static String of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return first(BROWSERS, said) + ", " + first(SYSTEMS, said);
    }

    private static String first(List<String[]> families, String said) {
        return families.stream()
                .filter(family -> said.contains(family[0]))
                .map(family -> family[1])
                .findFirst()
                .orElse(UNKNOWN);
    }
}

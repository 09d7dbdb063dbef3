// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whose categories the parts of an import use: a code means nothing without its scheme, so that there may be one only.
///
/// A part is a file, or one of the documents in it.
final class Schemes {
    private static final int SCHEMES_MAX = 20;
    private static final String VERSION = "^VICS [\\d.]+ ?";

    /// For each scheme, or nothing, the first part with a category of it.
    private final Map<String, String> used = new LinkedHashMap<>();
    /// For each scheme that is named, with categories or without, the first part that names it.
    private final Map<String, String> namedIn = new LinkedHashMap<>();

    private final Set<String> here = new LinkedHashSet<>();
    private String first = "";
    private String part = "";
    private boolean categories;

    void begin(String name) {
        end();
        part = name;
    }

    void named(String scheme) {
        first = first.isEmpty() ? scheme : first;
        if (here.size() < SCHEMES_MAX) {
            here.add(scheme);
        }
        if (namedIn.size() < SCHEMES_MAX) {
            namedIn.putIfAbsent(scheme, part);
        }
    }

    void category(String code) {
        categories |= !code.isEmpty();
    }

    void end() {
        if (categories) {
            for (String scheme : here.isEmpty() ? Set.of("") : here) {
                if (used.size() < SCHEMES_MAX) {
                    used.putIfAbsent(scheme, part);
                }
            }
        }
        here.clear();
        categories = false;
    }

    /// The one that all categories are of; where there are none, the first that is named.
    String one() {
        return used.isEmpty() ? first : used.keySet().iterator().next();
    }

    /// Where there is more than one: which parts use which.
    Optional<String> mixture() {
        if (used.size() < 2) {
            return Optional.empty();
        }
        List<String> each = new ArrayList<>();
        used.forEach((scheme, name) ->
                each.add(name + (scheme.isEmpty() ? " of a scheme that it does not name" : " of " + scheme)));
        return Optional.of("categories of different schemes: " + String.join(", ", each));
    }

    /// Where a part names a country that `given` does not name: which part says what.
    Optional<String> contradiction(String given) {
        Set<String> words =
                new LinkedHashSet<>(List.of(given.toLowerCase(Locale.ROOT).split("[^a-z0-9_-]+")));
        return namedIn.entrySet().stream()
                .filter(each -> !country(each.getKey()).isEmpty())
                .filter(each -> !words.contains(country(each.getKey()).toLowerCase(Locale.ROOT)))
                .map(each -> each.getValue() + " says that its categories are of " + each.getKey())
                .findFirst();
    }

    /// Whether parts name different countries, so that no one scheme can hold for all.
    boolean contradictory() {
        return used.keySet().stream()
                        .map(Schemes::country)
                        .filter(country -> !country.isEmpty())
                        .collect(Collectors.toSet())
                        .size()
                > 1;
    }

    private static String country(String scheme) {
        return scheme.replaceFirst(VERSION, "");
    }
}

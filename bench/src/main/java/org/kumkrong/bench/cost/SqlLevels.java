// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// One comparison of the SQL bar: conditions from strict to loose; the last level is *else*.
///
/// The levels are those the Splink arm uses, so that both bars do the same work.
///
/// @param column what is compared
/// @param conditions SQL over the rows `l` and `r`, the first being equality
/// @param byFrequency whether agreeing on a rare value counts for more
record SqlLevels(String column, List<String> conditions, boolean byFrequency) {
    static final List<SqlLevels> ALL = List.of(
            name("first_name"),
            name("surname"),
            new SqlLevels(
                    "dob",
                    List.of(
                            "l.dob = r.dob",
                            "damerau_levenshtein(l.dob, r.dob) <= 1",
                            "damerau_levenshtein(l.dob, r.dob) <= 2"),
                    false),
            new SqlLevels("city", List.of("l.city = r.city"), true),
            new SqlLevels(
                    "postcode", List.of("l.postcode = r.postcode", "levenshtein(l.postcode, r.postcode) <= 1"), false),
            new SqlLevels(
                    "email",
                    List.of(
                            "l.email = r.email",
                            "split_part(l.email, '@', 1) = split_part(r.email, '@', 1)",
                            "jaro_winkler_similarity(l.email, r.email) >= 0.88",
                            "jaro_winkler_similarity(split_part(l.email, '@', 1), split_part(r.email, '@', 1)) >= 0.88"),
                    true));

    private static SqlLevels name(String column) {
        String similar = "jaro_winkler_similarity(l.%1$s, r.%1$s) >= ".formatted(column);
        return new SqlLevels(
                column,
                List.of("l.%1$s = r.%1$s".formatted(column), similar + "0.92", similar + "0.88", similar + "0.7"),
                true);
    }

    /// How many levels there are, *else* included.
    int count() {
        return conditions.size() + 1;
    }

    /// SQL for the level of a pair, −1 where a side is missing.
    String level() {
        String cases = IntStream.range(0, conditions.size())
                .mapToObj(i -> "when " + conditions.get(i) + " then " + i)
                .collect(Collectors.joining(" "));
        return "case when l.%1$s is null or r.%1$s is null then -1 %2$s else %3$d end as g_%1$s"
                .formatted(column, cases, conditions.size());
    }

    /// SQL for the bits a level is worth.
    ///
    /// @param m share among matches, a level
    /// @param u share among pairs that do not match, a level
    String bits(double[] m, double[] u) {
        String cases = IntStream.range(0, m.length)
                .mapToObj(i -> "when " + i + " then " + Math.log(m[i] / u[i]) / Math.log(2)
                        + (i == 0 && byFrequency ? " + log2(%s / tf_%s)".formatted(u[0], column) : ""))
                .collect(Collectors.joining(" "));
        return "case g_%s %s else 0 end".formatted(column, cases);
    }
}

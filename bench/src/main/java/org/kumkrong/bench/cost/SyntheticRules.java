// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import java.util.List;

/// Which rows of the synthetic register are compared: those that agree exactly in all columns of one of these.
///
/// Every arm of the cost comparison uses them, so that all look at the same pairs; the Splink arm repeats them in
/// `bench/splink/cost.py`.
final class SyntheticRules {
    static final List<List<String>> ALL = List.of(
            List.of("surname", "dob"),
            List.of("first_name", "dob"),
            List.of("postcode", "surname"),
            List.of("postcode", "first_name"),
            List.of("email"),
            List.of("first_name", "surname", "city"));

    private SyntheticRules() {}
}

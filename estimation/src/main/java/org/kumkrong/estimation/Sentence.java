// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.util.List;

/// Something to be told, in English and Thai.
///
/// @param key which sentence
/// @param values what stands in its gaps: numbers and names of lists
public record Sentence(String key, List<String> values) {
    public Sentence {
        values = List.copyOf(values);
    }

    /// A sentence with its gaps filled.
    public static Sentence of(String key, String... values) {
        return new Sentence(key, List.of(values));
    }

    /// In English.
    public String english() {
        return Wording.ENGLISH.of(key, values);
    }

    /// In Thai.
    public String thai() {
        return Wording.THAI.of(key, values);
    }

    /// In English.
    @Override
    public String toString() {
        return english();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts;

import java.util.List;
import org.kumkrong.desk.facts.paper.Bilingual;
import tools.jackson.databind.json.JsonMapper;

/// Why a sheet gives no number, or which doubts its number has, name by name. It stays inside.
///
/// @param said sentence by sentence
record InsideReasons(List<Bilingual> said) {
    static final InsideReasons NONE = new InsideReasons(List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    InsideReasons {
        said = List.copyOf(said);
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static InsideReasons of(byte[] bytes) {
        return JSON.readValue(bytes, InsideReasons.class);
    }

    /// How many only: they tell of small numbers.
    @Override
    public String toString() {
        return said.size() + " reasons";
    }
}

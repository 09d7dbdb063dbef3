// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import tools.jackson.databind.json.JsonMapper;

/// A fact sheet as bytes, and back. The same sheet gives the same bytes.
public final class FrozenSheet {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FrozenSheet() {}

    /// As it is kept.
    public static byte[] write(FactSheet sheet) {
        return JSON.writeValueAsBytes(sheet);
    }

    /// As it was written.
    public static FactSheet read(byte[] bytes) {
        return JSON.readValue(bytes, FactSheet.class);
    }
}

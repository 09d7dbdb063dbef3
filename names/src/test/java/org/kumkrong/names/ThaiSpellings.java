// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Common Thai names and nicknames, each with the Latin spellings seen in use; put together by hand, no real person.
record ThaiSpellings(String thai, List<String> latin) {
    static List<ThaiSpellings> all() {
        try (InputStream file = ThaiSpellings.class.getResourceAsStream("thai-names.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> List.of(line.split(",")))
                    .map(cells -> new ThaiSpellings(cells.getFirst(), cells.subList(1, cells.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

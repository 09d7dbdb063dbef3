// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.reading;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Rows in the text form that PostgreSQL's `COPY` reads: a tab between columns, a line each.
final class CopyText {
    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    CopyText column(Object value) {
        begin();
        String plain = value.toString();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\0' -> {} // no text of the database can hold it
                default -> text.append(c);
            }
        }
        return this;
    }

    CopyText column(@Nullable Instant at) {
        if (at != null) {
            return column((Object) at);
        }
        begin();
        text.append("\\N");
        return this;
    }

    void endRow() {
        text.append('\n');
        begun = false;
    }

    private void begin() {
        if (begun) {
            text.append('\t');
        }
        begun = true;
    }

    /// The rows so far; the next begin anew.
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.arrivals;

import java.nio.charset.StandardCharsets;

/// The name of a file as it is kept: the last part of what was sent, without what could steer a terminal or a path.
final class PlainName {
    /// Bytes that every file system takes, with room to spare.
    private static final int BYTES_MAX = 200;

    private PlainName() {}

    static String of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain =
                last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]", "").strip();
        if (plain.isEmpty() || plain.startsWith(".") || plain.startsWith("~$")) {
            plain = "file" + plain;
        }
        int from = 0; // the end is kept: it says what kind of file it is
        while (plain.substring(from).getBytes(StandardCharsets.UTF_8).length > BYTES_MAX) {
            from = plain.offsetByCodePoints(from, 1);
        }
        return plain.substring(from);
    }
}

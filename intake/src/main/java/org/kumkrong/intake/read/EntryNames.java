// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Names of zip entries, which some programs write as UTF-8 without saying so.
final class EntryNames {
    private EntryNames() {}

    /// @param latin the name as ISO 8859-1, one character a byte; a name marked as UTF-8 comes decoded already
    static String read(String latin) {
        if (latin.chars().allMatch(c -> c < 0x80) || latin.chars().anyMatch(c -> c > 0xff)) {
            return latin;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException _) {
            return latin;
        }
    }
}

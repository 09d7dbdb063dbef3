// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.nio.charset.StandardCharsets;

/// Numbers of a font file, at a place within it.
///
/// @param file the whole file
/// @param at where the part begins
record BigEndian(byte[] file, int at) {
    private static final int TABLES_FROM = 12;
    private static final int TABLE_ENTRY = 16;

    /// A table of a TrueType or OpenType file, by its four letters.
    static BigEndian table(byte[] file, String tag) {
        BigEndian whole = new BigEndian(file, 0);
        for (int i = 0; i < whole.u16(4); i++) {
            int entry = TABLES_FROM + i * TABLE_ENTRY;
            if (tag.equals(new String(file, entry, 4, StandardCharsets.US_ASCII))) {
                return new BigEndian(file, whole.u32(entry + 8));
            }
        }
        throw new IllegalArgumentException("the font has no table " + tag);
    }

    int u16(int offset) {
        return (file[at + offset] & 0xff) << 8 | file[at + offset + 1] & 0xff;
    }

    int s16(int offset) {
        return (short) u16(offset);
    }

    int u32(int offset) {
        return u16(offset) << 16 | u16(offset + 2);
    }

    /// The part to which a 16-bit distance leads.
    BigEndian to(int offset) {
        return new BigEndian(file, at + u16(offset));
    }

    /// The part so many bytes on.
    BigEndian on(int bytes) {
        return new BigEndian(file, at + bytes);
    }

    /// The place only: a file is long.
    @Override
    public String toString() {
        return "place " + at;
    }
}

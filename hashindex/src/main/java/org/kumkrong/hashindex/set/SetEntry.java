// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.kumkrong.hashindex.HashedFile;

/// One file that a set knows.
///
/// @param prints its fingerprints, at least one; in small hexadecimal digits
/// @param quality of its PDQ fingerprint, 0 to 100; [#NO_QUALITY] where it is not known
/// @param category the code of the set's scheme; empty where there is none
/// @param id what the set's keeper calls it; empty where it has no name
public record SetEntry(Map<Kind, String> prints, int quality, String category, String id) {
    /// Where a set does not say.
    public static final int NO_QUALITY = HashedFile.NO_QUALITY;

    private static final int CHARS_MAX = 400;

    public SetEntry {
        prints = Map.copyOf(prints);
        if (prints.isEmpty()) {
            throw new IllegalArgumentException("no fingerprint");
        }
        prints.forEach(SetEntry::check);
        if (quality < NO_QUALITY || quality > 100) {
            throw new IllegalArgumentException("quality must be between 0 and 100, not " + quality);
        }
        if (category.length() > CHARS_MAX || id.length() > CHARS_MAX) {
            throw new IllegalArgumentException("category and id must be at most " + CHARS_MAX + " characters");
        }
    }

    private static void check(Kind kind, String digits) {
        if (digits.length() != 2 * kind.bytes()) {
            throw new IllegalArgumentException("a " + kind.word() + " fingerprint has " + 2 * kind.bytes()
                    + " hexadecimal digits, not " + digits.length());
        }
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (!HexFormat.isHexDigit(digit) || Character.isUpperCase(digit)) {
                throw new IllegalArgumentException("not a hexadecimal digit at place " + (i + 1));
            }
        }
    }

    /// This without fingerprints that tell nothing; empty where it has no others.
    public Optional<SetEntry> telling() {
        Map<Kind, String> telling = new EnumMap<>(prints);
        telling.entrySet().removeIf(print -> print.getKey().tellsNothing(print.getValue()));
        return telling.isEmpty() ? Optional.empty() : Optional.of(new SetEntry(telling, quality, category, id));
    }

    /// The end of too long an id, behind a mark that something is missing: of a path that is its name.
    static String shortened(String id) {
        return id.length() <= CHARS_MAX ? id : "…" + id.substring(id.length() - CHARS_MAX + 1);
    }

    /// An entry of one fingerprint and nothing else.
    public static SetEntry of(Kind kind, String digits) {
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        prints.put(kind, digits);
        return new SetEntry(prints, NO_QUALITY, "", "");
    }

    /// Without the fingerprints: those of real material stay out of logs.
    @Override
    public String toString() {
        return "SetEntry[" + prints.keySet() + ", category " + category + "]";
    }
}

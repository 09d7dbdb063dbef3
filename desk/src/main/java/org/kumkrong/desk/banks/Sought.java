// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.set.Kind;

/// What an officer looks for in a bank: an entry by its number, or a fingerprint in whatever spelling it reached them.
///
/// @param entryNo null where a fingerprint is looked for
/// @param prints what the digits can be: 64 of them are SHA-256 or PDQ, unless somebody said which
record Sought(@Nullable Long entryNo, Map<Kind, String> prints) {
    /// More than any spelling needs.
    static final int CHARS_MAX = 400;

    private static final Pattern NUMBER = Pattern.compile("(?:#|no\\.?)?\\s*(\\d{1,18})", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile("\\W*(md5|sha-?1|sha-?256|pdq)\\b[\\s:=\"']*(.*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{20,44}={1,2}");

    Sought {
        prints = Map.copyOf(prints);
    }

    /// What a text names; empty where it is neither.
    static Optional<Sought> of(String typed) {
        String text = typed.strip();
        if (text.length() > CHARS_MAX) {
            return Optional.empty();
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(new Sought(Long.valueOf(number.group(1)), Map.of()));
        }
        Matcher named = NAMED.matcher(text);
        boolean says = named.matches();
        String digits = digits(says ? named.group(2) : text);
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (digits.length() == 2 * kind.bytes() && (!says || kind.word().equals(plain(named.group(1))))) {
                prints.put(kind, digits);
            }
        }
        return prints.isEmpty() ? Optional.empty() : Optional.of(new Sought(null, prints));
    }

    /// Small hexadecimal digits; empty where the text has other letters.
    private static String digits(String text) {
        if (BASE64.matcher(text).matches()) {
            try {
                return HexFormat.of().formatHex(Base64.getDecoder().decode(text));
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        String first = text.split("[,;]", 2)[0].toLowerCase(Locale.ROOT);
        String bare = first.replaceAll("[\\s:._'\"-]", "");
        String digits = bare.startsWith("0x") ? bare.substring(2) : bare;
        return digits.chars().allMatch(HexFormat::isHexDigit) ? digits : "";
    }

    private static String plain(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace("-", "");
    }

    /// Without the fingerprint.
    @Override
    public String toString() {
        return entryNo == null ? "a fingerprint" : "entry " + entryNo;
    }
}

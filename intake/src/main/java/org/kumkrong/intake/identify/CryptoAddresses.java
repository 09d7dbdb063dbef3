// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;

/// Crypto addresses whose checksum holds: Bitcoin, Litecoin, Dogecoin, Ethereum and its relatives, Tron.
final class CryptoAddresses {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s:,;()]+");

    private CryptoAddresses() {}

    static Reading read(String raw) {
        var text = Folding.tidy(raw);
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        for (var token : SEPARATORS.split(text, -1)) {
            var chain = shape(token) ? chain(token) : null;
            if (chain != null) {
                return empty(token) ? Reading.not(Placeholders.REASON) : reading(chain, token);
            }
        }
        return Reading.not("no crypto address whose checksum holds");
    }

    /// Whether a text holds a word that is made like an address.
    static boolean shaped(String raw) {
        return raw.length() >= 26 && SEPARATORS.splitAsStream(Folding.tidy(raw)).anyMatch(CryptoAddresses::shape);
    }

    /// Whether a word is made and long enough to be an address, right or wrong.
    static boolean shape(String token) {
        int length = token.length();
        if (length < 26 || length > 90) {
            return false;
        }
        if (token.startsWith("0x") || token.startsWith("0X")) {
            return length == 42;
        }
        char first = token.charAt(0);
        boolean short58 = length <= 35 && (first == '1' || first == '3' || first == 'T' || "LMDA9".indexOf(first) >= 0);
        return short58 || token.regionMatches(true, 0, "bc1", 0, 3) || token.regionMatches(true, 0, "ltc1", 0, 4);
    }

    /// The chain of an address; null where it is none or its checksum is wrong.
    static @Nullable String chain(String token) {
        if (token.startsWith("0x") || token.startsWith("0X")) {
            return ethereum(token.substring(2)) ? "eth" : null;
        }
        if (Bech32.address(token, "bc")) {
            return "btc";
        }
        if (Bech32.address(token, "ltc")) {
            return "ltc";
        }
        var payload = Base58.checked(token);
        if (payload == null || payload.length != 21) {
            return null;
        }
        return switch (payload[0] & 0xff) {
            case 0x00, 0x05 -> "btc";
            case 0x30, 0x32 -> "ltc";
            case 0x1e, 0x16 -> "doge";
            case 0x41 -> "tron";
            default -> null;
        };
    }

    static Reading reading(String chain, String token) {
        boolean caseless = chain.equals("eth")
                || token.regionMatches(true, 0, "bc1", 0, 3)
                || token.regionMatches(true, 0, "ltc1", 0, 4);
        var value = caseless ? token.toLowerCase(Locale.ROOT) : token;
        return Reading.is(IdentifierKind.CRYPTO, chain, value, "");
    }

    private static boolean empty(String token) {
        return token.length() == 42 && Placeholders.oneDigit(token.substring(2));
    }

    /// EIP-55: a letter is upper case where the hash of the lower-case address has a high digit; one case throughout
    /// means that no checksum was written.
    private static boolean ethereum(String hex) {
        var lower = hex.toLowerCase(Locale.ROOT);
        if (hex.length() != 40 || !lower.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            return false;
        }
        if (hex.equals(lower) || hex.equals(hex.toUpperCase(Locale.ROOT))) {
            return true;
        }
        var hash = Keccak.digest256(lower.getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 40; i++) {
            int digit = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 15;
            char written = hex.charAt(i);
            if (written > '9' && (written <= 'F') != (digit > 7)) {
                return false;
            }
        }
        return true;
    }
}

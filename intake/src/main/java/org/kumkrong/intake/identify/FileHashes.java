// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileHash.Algorithm;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.RejectedIdentifier;

/// Fingerprints of files, told apart by name, prefix or length.
final class FileHashes {
    private static final int OTHER_CHARS_MAX = 4096;

    /// What the algorithms give for a file of no bytes: a failed upload, not a file.
    private static final Set<String> OF_NOTHING = Set.of(
            "d41d8cd98f00b204e9800998ecf8427e",
            "da39a3ee5e6b4b0d3255bfef95601890afd80709",
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    private FileHashes() {}

    static @Nullable FileHash read(String algorithm, String raw) {
        var text = Folding.tidy(raw);
        var named = Folding.lettersAndDigits(Folding.lower(algorithm));
        int colon = text.indexOf(':');
        if (colon > 0 && colon < 12) {
            named = named.isEmpty() ? Folding.lettersAndDigits(Folding.lower(text.substring(0, colon))) : named;
            text = text.substring(colon + 1).strip();
        }
        if (named.isEmpty()) {
            return byLength(hex(text));
        }
        return switch (named) {
            case "md5" -> sized(Algorithm.MD5, text);
            case "sha1" -> sized(Algorithm.SHA1, text);
            case "sha256", "sha2", "sha2256" -> sized(Algorithm.SHA256, text);
            case "pdq", "pdqhash" -> sized(Algorithm.PDQ, text);
            default -> other(text);
        };
    }

    /// Whether a text says only that there is no fingerprint, or is that of an empty file.
    static boolean saysNothing(String raw) {
        var text = Folding.tidy(raw);
        return Placeholders.word(text) || Placeholders.oneDigit(text) || OF_NOTHING.contains(hex(text));
    }

    /// A fingerprint that cannot be read.
    static RejectedIdentifier refused(String raw, Identifier.Origin where) {
        boolean rounded = Rounded.looks(raw);
        return new RejectedIdentifier(
                null,
                raw,
                rounded ? Rounded.REASON : "no file fingerprint: MD5 has 32 hexadecimal digits, SHA-1 40, SHA-256 64",
                rounded ? Rounded.ACTION : Reading.LOOK,
                where);
    }

    private static @Nullable FileHash byLength(String hex) {
        return switch (hex.length()) {
            case 32 -> kept(Algorithm.MD5, hex);
            case 40 -> kept(Algorithm.SHA1, hex);
            case 64 -> kept(Algorithm.SHA256, hex);
            default -> null;
        };
    }

    private static @Nullable FileHash sized(Algorithm algorithm, String text) {
        var hex = hex(text);
        if (hex.isEmpty()) {
            hex = hexOfBase64(text);
        }
        return hex.length() == algorithm.hexDigits() ? kept(algorithm, hex) : null;
    }

    private static @Nullable FileHash kept(Algorithm algorithm, String hex) {
        return Placeholders.oneDigit(hex) || OF_NOTHING.contains(hex) ? null : new FileHash(algorithm, hex);
    }

    private static @Nullable FileHash other(String text) {
        boolean nothing = text.length() > OTHER_CHARS_MAX || Placeholders.word(text) || Placeholders.oneDigit(text);
        return nothing ? null : new FileHash(Algorithm.OTHER, text);
    }

    private static String hexOfBase64(String text) {
        if (text.length() > 88 || !text.endsWith("=")) {
            return "";
        }
        try {
            return HexFormat.of().formatHex(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static String hex(String text) {
        var bare = text.startsWith("0x") ? text.substring(2) : text;
        boolean hex = bare.chars().allMatch(c -> c < 0x7f && Character.digit(c, 16) >= 0);
        return hex ? bare.toLowerCase(Locale.ROOT) : "";
    }
}

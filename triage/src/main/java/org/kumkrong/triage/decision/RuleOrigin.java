// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kumkrong.triage.report.Words;

/// Which rules made a decision: what they are called, and the SHA-256 of their file, so that a page can be held against
/// the file that made it.
///
/// @param name what they are called
/// @param sha256 lower-case hex
public record RuleOrigin(Words name, String sha256) {

    /// The rules that come with the program.
    public static RuleOrigin standard(String text) {
        return new RuleOrigin(
                new Words("Kumkrong standard rules", "กฎมาตรฐานของ Kumkrong"),
                fingerprint(text.getBytes(StandardCharsets.UTF_8)));
    }

    /// A unit's own rules.
    public static RuleOrigin own(String fileName, byte[] content) {
        return new RuleOrigin(Words.same(fileName), fingerprint(content));
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

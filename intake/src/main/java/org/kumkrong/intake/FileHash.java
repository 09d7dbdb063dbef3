// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// The fingerprint of a file; never the file.
///
/// @param algorithm which one
/// @param hex lower-case hexadecimal digits of the algorithm's length
public record FileHash(Algorithm algorithm, String hex) {
    /// Algorithms that the formats carry.
    public enum Algorithm {
        MD5(32),
        SHA1(40),
        SHA256(64),
        PDQ(64),
        /// Kept as sent; the spelling differs by tool.
        OTHER(-1);

        private final int hexDigits;

        Algorithm(int hexDigits) {
            this.hexDigits = hexDigits;
        }

        /// Hexadecimal digits of a value, −1 where any length may come.
        public int hexDigits() {
            return hexDigits;
        }
    }

    /// Names only the algorithm: hashes of real material stay out of logs.
    @Override
    public String toString() {
        return algorithm + "[withheld]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import org.kumkrong.desk.accounts.Secrets;

/// A token of a program that was just made: shown once, and kept as a hash only.
///
/// @param prefix its beginning, by which people tell it from others
public record NewToken(String token, String prefix) {
    private static final int PREFIX_CHARS = 6;

    /// Makes one.
    ///
    /// @param mark how it begins, so that a scanner of files finds a token that was left lying about
    public static NewToken of(String mark, Secrets secrets) {
        String token = mark + secrets.token();
        return new NewToken(token, token.substring(0, mark.length() + PREFIX_CHARS));
    }

    /// What is kept of it.
    public byte[] hash() {
        return Secrets.hash(token);
    }

    /// Only its beginning.
    @Override
    public String toString() {
        return prefix;
    }
}

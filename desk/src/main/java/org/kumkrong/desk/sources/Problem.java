// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

/// Why a request was not done, in the form of RFC 9457.
///
/// @param type names the kind of problem; it leads nowhere
/// @param detail what to do about it
public record Problem(
        @Says("A name for the kind of problem, such as urn:kumkrong:problem:too-large.")
        String type,

        @Says("The same for people.") String title,
        @Says("The HTTP status.") int status,
        @Says("What to do about it.") String detail) {
    /// Its media type.
    public static final String MEDIA_TYPE = "application/problem+json";

    /// A problem of a kind.
    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem("urn:kumkrong:problem:" + kind, title, status, detail);
    }

    static Problem noToken() {
        return of(
                401,
                "no-token",
                "No valid token",
                "Send the header Authorization: Bearer with a token that an administrator of the desk has made and that is"
                        + " neither revoked nor expired.");
    }

    /// Asked too often.
    public static Problem tooMany(int seconds) {
        return of(429, "too-many", "Too many requests", "Wait " + seconds + " seconds.");
    }

    /// The database is away.
    public static Problem unavailable() {
        return of(
                503,
                "unavailable",
                "The database is not available",
                "Nothing was acknowledged. Send it again; what was kept already is recognised and counts once.");
    }

    static Problem tooLarge() {
        return of(
                413,
                "too-large",
                "Larger than 256 MB",
                "Nothing was kept. Send it in parts, or have it imported on the server.");
    }

    /// There is nothing of this kind.
    public static Problem notThere() {
        return of(404, "not-there", "Not there", "There is nothing of this kind under this address for your source.");
    }
}

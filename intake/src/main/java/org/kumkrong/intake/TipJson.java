// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// One tip as one line of JSON, without loss, so that a tip can be kept as it was read and taken up again.
///
/// The same tip always gives the same text: no blanks, members in one order, sets and maps sorted. The format stands in
/// `docs/formats/tip-json.md`. Stateless, safe for threads.
public final class TipJson {
    /// The version that is written, and the only one that is read.
    public static final int VERSION = 1;

    private TipJson() {}

    /// Writes a tip.
    public static String write(Tip tip) {
        return TipJsonWriter.write(tip);
    }

    /// Reads a tip.
    ///
    /// @throws IllegalArgumentException where the text is no tip of this version; its message quotes no value
    public static Tip read(String json) {
        return TipJsonReader.read(json);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.util.Locale;

/// The name of one bound in [IntakeLimits]: what a rejection quotes and what the command line sets.
public enum IntakeLimit {
    FILE_BYTES,
    LINE_BYTES,
    ARCHIVE_BYTES,
    ARCHIVE_RATIO,
    ARCHIVE_ENTRIES,
    ARCHIVE_DEPTH,
    XML_DEPTH,
    TEXT_CHARS,
    IDENTIFIERS;

    /// The word in files and messages, such as `file-bytes`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The option that sets it, such as `--limit-file-bytes`.
    public String option() {
        return "--limit-" + word();
    }
}

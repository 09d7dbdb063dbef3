// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;

/// What became of a piece of input.
sealed interface Outcome {
    /// It is a tip.
    record Read(Tip tip) implements Outcome {}

    /// It could not be read.
    record Refused(Rejection rejection) implements Outcome {}

    /// It should describe a file of a report and cannot be read.
    record NoFile(Rejection rejection) implements Outcome {}

    /// It describes a file of the report with that id.
    record FileOf(String report, Place place, byte[] packed) implements Outcome {}
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.function.Consumer;

/// A `fileDetails` document that belongs to a report.
///
/// @param document its bytes
/// @param trouble hears why it could not be read; its report is read without it
public record AttachedFile(byte[] document, Consumer<Refusal> trouble) {}

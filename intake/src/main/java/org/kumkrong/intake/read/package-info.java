// SPDX-License-Identifier: Apache-2.0
/// Readers: one per format, and the walk through files, folders and archives that feeds them.
@NullMarked
package org.kumkrong.intake.read;

import org.jspecify.annotations.NullMarked;

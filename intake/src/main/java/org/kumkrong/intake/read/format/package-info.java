// SPDX-License-Identifier: Apache-2.0
/// What each format says: from the bytes of one document, line or row to one tip. Knows no files and no archives.
@NullMarked
package org.kumkrong.intake.read.format;

import org.jspecify.annotations.NullMarked;

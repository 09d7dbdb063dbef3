// SPDX-License-Identifier: Apache-2.0
/// Files that a unit edits by hand, read with the line of everything that is wrong in them.
@NullMarked
package org.kumkrong.triage.settings;

import org.jspecify.annotations.NullMarked;

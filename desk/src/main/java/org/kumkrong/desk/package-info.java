// SPDX-License-Identifier: Apache-2.0
/// The desk: the same decision as on files, live, for a whole unit.
@NullMarked
package org.kumkrong.desk;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Sharing a tip or a case with another agency: read-only, chosen fields, revocable at once.
@NullMarked
package org.kumkrong.desk.sharing;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Emergency readings: allowed with a reason, loud, over after some hours, and reviewed by another.
@NullMarked
package org.kumkrong.desk.breakglass;

import org.jspecify.annotations.NullMarked;

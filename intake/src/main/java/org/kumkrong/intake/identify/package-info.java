// SPDX-License-Identifier: Apache-2.0
/// Values that tell who someone is: normalised, or refused with a reason; found in fields and in free text.
@NullMarked
package org.kumkrong.intake.identify;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Who works here, what each may do, and the walls between agencies.
@NullMarked
package org.kumkrong.desk.access;

import org.jspecify.annotations.NullMarked;

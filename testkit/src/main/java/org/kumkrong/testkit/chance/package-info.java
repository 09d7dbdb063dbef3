// SPDX-License-Identifier: Apache-2.0
/// Repeatable chance.
@NullMarked
package org.kumkrong.testkit.chance;

import org.jspecify.annotations.NullMarked;

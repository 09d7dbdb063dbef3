// SPDX-License-Identifier: Apache-2.0
/// Thai names, places and ways of writing, composed from parts.
@NullMarked
package org.kumkrong.testkit.thai;

import org.jspecify.annotations.NullMarked;

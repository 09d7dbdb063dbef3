// SPDX-License-Identifier: Apache-2.0
/// A house in which every wall is broken, to see that the wall tests notice.
@NullMarked
package org.kumkrong.house.broken;

import org.jspecify.annotations.NullMarked;

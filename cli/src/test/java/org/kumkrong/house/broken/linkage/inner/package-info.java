// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.kumkrong.house.broken.linkage.inner;

import org.jspecify.annotations.NullMarked;

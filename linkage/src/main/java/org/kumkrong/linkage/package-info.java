// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.kumkrong.linkage;

import org.jspecify.annotations.NullMarked;

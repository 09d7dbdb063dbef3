// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.kumkrong.bench;

import org.jspecify.annotations.NullMarked;

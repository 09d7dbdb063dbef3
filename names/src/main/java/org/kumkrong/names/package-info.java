// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.kumkrong.names;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.kumkrong.testkit;

import org.jspecify.annotations.NullMarked;

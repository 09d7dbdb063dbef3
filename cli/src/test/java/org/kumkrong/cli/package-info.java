// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.kumkrong.cli;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// How quick the desk is for a unit at work.
@NullMarked
package org.kumkrong.bench.desk;

import org.jspecify.annotations.NullMarked;

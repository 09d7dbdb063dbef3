// SPDX-License-Identifier: Apache-2.0
/// How many near copies among short texts a linker finds.
@NullMarked
package org.kumkrong.bench.scripts;

import org.jspecify.annotations.NullMarked;

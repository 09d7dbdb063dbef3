// SPDX-License-Identifier: Apache-2.0
/// How fast fingerprints are found.
@NullMarked
package org.kumkrong.bench.hash;

import org.jspecify.annotations.NullMarked;

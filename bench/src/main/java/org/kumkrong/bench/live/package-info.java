// SPDX-License-Identifier: Apache-2.0
/// One new record against a million, and one value that very many share.
@NullMarked
package org.kumkrong.bench.live;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Near search among fingerprints of pictures: everything within a radius, nothing missed.
@NullMarked
package org.kumkrong.hashindex.near;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.house.broken.linkage.inner;

/// Something that only linkage should know.
public final class Pair {}

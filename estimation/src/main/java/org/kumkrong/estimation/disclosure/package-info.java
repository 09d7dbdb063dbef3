// SPDX-License-Identifier: Apache-2.0
/// Keeps a published table from pointing at a child.
@NullMarked
package org.kumkrong.estimation.disclosure;

import org.jspecify.annotations.NullMarked;

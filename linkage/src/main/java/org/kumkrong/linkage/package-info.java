// SPDX-License-Identifier: Apache-2.0
/// Probabilistic record linkage: which records describe one person, how sure, and why.
@NullMarked
package org.kumkrong.linkage;

import org.jspecify.annotations.NullMarked;

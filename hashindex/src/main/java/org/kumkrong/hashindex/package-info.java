// SPDX-License-Identifier: Apache-2.0
/// Fingerprints, and the sets of them that say which files are known.
@NullMarked
package org.kumkrong.hashindex;

import org.jspecify.annotations.NullMarked;

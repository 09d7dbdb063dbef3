// SPDX-License-Identifier: Apache-2.0
/// Sets of known fingerprints: read from the formats that exist, kept in mapped files, asked and written again.
@NullMarked
package org.kumkrong.hashindex.set;

import org.jspecify.annotations.NullMarked;

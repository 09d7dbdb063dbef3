// SPDX-License-Identifier: Apache-2.0
/// Banks: lists of fingerprints that an agency holds, what is added to them and what is withdrawn.
@NullMarked
package org.kumkrong.desk.banks;

import org.jspecify.annotations.NullMarked;

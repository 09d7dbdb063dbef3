// SPDX-License-Identifier: Apache-2.0
/// Linking tables of people: any CSV files, their columns guessed or told.
@NullMarked
package org.kumkrong.linkage.table;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// What a unit counts of its work: tables with their totals, how each was counted, and what nobody knows.
@NullMarked
package org.kumkrong.desk.statistics;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// What comes in: kept as received, acknowledged once it is on disk.
@NullMarked
package org.kumkrong.desk.arrivals;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// From arrivals to tips: in committed steps, by one process at a time, taken up again where one breaks off.
@NullMarked
package org.kumkrong.desk.reading;

import org.jspecify.annotations.NullMarked;

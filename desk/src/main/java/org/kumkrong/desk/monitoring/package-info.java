// SPDX-License-Identifier: Apache-2.0
/// How the desk fares, for those who keep it running: numbers and states, never who or what.
@NullMarked
package org.kumkrong.desk.monitoring;

import org.jspecify.annotations.NullMarked;

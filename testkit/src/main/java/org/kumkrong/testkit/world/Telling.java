// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import org.kumkrong.testkit.chance.Dice;

/// One report of one happening while it is being written up.
record Telling(Slot slot, Happening happening, Offender offender, Child child, Offender.Used used, Dice dice) {}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import org.jspecify.annotations.Nullable;

/// One incident of the world: an offender's account, a child, a time; reported once or several times.
///
/// `account` is where in the offender's row of accounts it happened, from 0 to 1. Where `coerced` is not negative, the
/// account belongs to a child of that number whom the offender forces to write to others.
record Happening(
        int number,
        int offender,
        int child,
        int coerced,
        double account,
        long at,
        Crime crime,
        @Nullable Danger danger,
        int hours) {}

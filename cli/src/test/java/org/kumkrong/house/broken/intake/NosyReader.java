// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.house.broken.intake;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import org.kumkrong.house.broken.linkage.inner.Pair;

/// A reader that knows the engine beside it, that engine's inner affairs, and a database.
record NosyReader(@Nullable Pair pair, @Nullable Connection connection) {}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The file of a tip from which an entry of a bank was taken.
///
/// @param place its place in the tip, from 0; null where only the tip is known
public record FileOfTip(UUID tip, @Nullable Integer place) {}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.disclosure;

import java.util.Set;

/// Groups of whom must stay unknown how many they are.
///
/// @param groups these people
/// @param width how far apart the least and the most that they can be must lie for any reader
/// @param widthTold the same for one who was told which hidden numbers are small
record Target(Set<String> groups, long width, long widthTold) {}

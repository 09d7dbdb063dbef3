// SPDX-License-Identifier: Apache-2.0
/// Made-up registers of people: who is in them, and how their entries go wrong.
@NullMarked
package org.kumkrong.testkit.people;

import org.jspecify.annotations.NullMarked;

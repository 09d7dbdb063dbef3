// SPDX-License-Identifier: Apache-2.0
/// Searches: what is looked for, in whatever spelling, and where it stands. Words never go into an address.
@NullMarked
package org.kumkrong.desk.search;

import org.jspecify.annotations.NullMarked;

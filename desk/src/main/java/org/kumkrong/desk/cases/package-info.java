// SPDX-License-Identifier: Apache-2.0
/// Cases: what a team works on, with its tips, people, notes and clocks on one page.
@NullMarked
package org.kumkrong.desk.cases;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// How log lines are written: for people or for programs, and never with what may name a person.
@NullMarked
package org.kumkrong.desk.logs;

import org.jspecify.annotations.NullMarked;

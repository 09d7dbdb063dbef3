// SPDX-License-Identifier: Apache-2.0
/// Public tables of people with known answers, and how well a linker does on them.
@NullMarked
package org.kumkrong.bench.people;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Synthetic worlds with known answers: streams of tips and tables of people, from a seed. Nobody in them exists.
@NullMarked
package org.kumkrong.testkit;

import org.jspecify.annotations.NullMarked;

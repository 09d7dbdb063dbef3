// SPDX-License-Identifier: Apache-2.0
/// The decision on a set of tips: ranked tips, cases, subjects and children, and the folder they are written to.
@NullMarked
package org.kumkrong.triage.decision;

import org.jspecify.annotations.NullMarked;

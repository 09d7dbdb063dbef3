// SPDX-License-Identifier: Apache-2.0
/// Candidate persons: subjects and children, and why their mentions are thought to be one.
@NullMarked
package org.kumkrong.desk.people;

import org.jspecify.annotations.NullMarked;

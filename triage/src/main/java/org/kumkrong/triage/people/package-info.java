// SPDX-License-Identifier: Apache-2.0
/// From mentions to people: what a mention becomes as a linkage record, and which mentions are one person.
@NullMarked
package org.kumkrong.triage.people;

import org.jspecify.annotations.NullMarked;

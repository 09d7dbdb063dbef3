// SPDX-License-Identifier: Apache-2.0
/// The public fact sheet: counted and frozen, approved by two, published, remembered.
@NullMarked
package org.kumkrong.desk.facts;

import org.jspecify.annotations.NullMarked;

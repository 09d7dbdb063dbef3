// SPDX-License-Identifier: Apache-2.0
/// What a fact sheet says, word for word, and the papers made of it: HTML, PDF, CSV.
@NullMarked
package org.kumkrong.desk.facts.paper;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// The engine at work: arrivals become tips, tips are linked and ranked.
@NullMarked
package org.kumkrong.desk.linking;

import org.jspecify.annotations.NullMarked;

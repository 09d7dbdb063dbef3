// SPDX-License-Identifier: Apache-2.0
@NullMarked
package org.kumkrong.triage;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// Who works on which tip: taken, given back, given to somebody.
@NullMarked
package org.kumkrong.desk.claims;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// The made-up reports in the formats that tips arrive in, and the answers beside them.
@NullMarked
package org.kumkrong.testkit.write;

import org.jspecify.annotations.NullMarked;

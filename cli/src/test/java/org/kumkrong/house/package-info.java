// SPDX-License-Identifier: Apache-2.0
/// The house rules, checked on the sources of every module. Each rule is seen to fail on a broken example.
@NullMarked
package org.kumkrong.house;

import org.jspecify.annotations.NullMarked;

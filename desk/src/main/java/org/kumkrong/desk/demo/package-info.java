// SPDX-License-Identifier: Apache-2.0
/// A made-up month, for trying the desk out.
@NullMarked
package org.kumkrong.desk.demo;

import org.jspecify.annotations.NullMarked;

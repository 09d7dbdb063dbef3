// SPDX-License-Identifier: Apache-2.0
/// Work in the background that one of all processes on a database does for all.
@NullMarked
package org.kumkrong.desk.work;

import org.jspecify.annotations.NullMarked;

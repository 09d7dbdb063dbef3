// SPDX-License-Identifier: Apache-2.0
/// A PostgreSQL of our own, for trying the desk out, for one office, and for tests.
@NullMarked
package org.kumkrong.desk.postgres;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/// How long what an agency keeps is kept; and what is on hold and stays.
@NullMarked
package org.kumkrong.desk.retention;

import org.jspecify.annotations.NullMarked;

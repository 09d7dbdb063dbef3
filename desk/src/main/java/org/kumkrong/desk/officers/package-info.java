// SPDX-License-Identifier: Apache-2.0
/// The officers and teams of an agency, as its administrators look after them. No case content.
@NullMarked
package org.kumkrong.desk.officers;

import org.jspecify.annotations.NullMarked;

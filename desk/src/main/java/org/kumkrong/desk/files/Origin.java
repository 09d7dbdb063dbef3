// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.util.UUID;
import org.kumkrong.hashindex.set.Trust;

/// Who knows a file: a set that the agency attached, or one of its banks.
///
/// @param where `set` or `bank`
/// @param source who says so
/// @param scheme whose categories
record Origin(String where, UUID id, String name, String source, String scheme, Trust trust) {
    static final String SET = "set";
    static final String BANK = "bank";
}

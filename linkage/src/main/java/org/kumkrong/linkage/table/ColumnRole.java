// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column of a table of people holds, and so how it is compared.
enum ColumnRole {
    GIVEN_NAME,
    FAMILY_NAME,
    FULL_NAME,
    /// Says given and family name once more; read only where those columns are empty.
    NAMES_AGAIN,
    DATE,
    /// Parts of one date in columns of their own.
    YEAR,
    MONTH,
    DAY,
    CODE,
    LINE,
    EMAIL,
    PHONE,
    WORD,
    NUMBER,
    /// Sums of money and other measures, with decimals.
    AMOUNT,
    /// When something happened, such as a payment: near in time is near.
    EVENT_DATE,
    IGNORED;

    /// The word that stands for it in a schema file.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<ColumnRole> of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String words() {
        return String.join(", ", Arrays.stream(values()).map(ColumnRole::word).toList());
    }
}

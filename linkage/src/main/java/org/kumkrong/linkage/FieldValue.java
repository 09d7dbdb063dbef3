// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// One value of a record.
///
/// @param field the field's name
/// @param value its text
public record FieldValue(String field, String value) {
    /// Names only the field: the value may name a person.
    @Override
    public String toString() {
        return field + "[withheld]";
    }
}

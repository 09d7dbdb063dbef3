// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// One named column of records; a record may hold no value, one or several.
///
/// @param name unique within its schema
/// @param type how its values are read
public record Field(String name, FieldType type) {
    public Field {
        if (name.isBlank()) {
            throw new IllegalArgumentException("field without a name");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import java.util.ArrayList;
import java.util.List;
import org.kumkrong.linkage.BlockingRule;
import org.kumkrong.linkage.Clustering;
import org.kumkrong.linkage.Comparison;
import org.kumkrong.linkage.Field;
import org.kumkrong.linkage.FieldType;
import org.kumkrong.linkage.KeyPart;
import org.kumkrong.linkage.Schema;

/// Gathers the parts of a schema while it is written down.
final class SchemaParts {
    private final List<Field> fields = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final List<BlockingRule> blocking = new ArrayList<>();

    int field(String name, FieldType type) {
        fields.add(new Field(name, type));
        return fields.size() - 1;
    }

    void compare(Comparison comparison) {
        comparisons.add(comparison);
    }

    void block(int recordsMax, KeyPart... parts) {
        block(recordsMax, List.of(parts), List.of());
    }

    void block(int recordsMax, List<KeyPart> parts, List<KeyPart> splitBy) {
        String name = String.join(
                " + ",
                parts.stream()
                        .map(part -> part.field() + " "
                                + part.form()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '))
                        .toList());
        blocking.add(new BlockingRule(name, parts, recordsMax, splitBy));
    }

    static KeyPart exact(String field) {
        return new KeyPart(field, KeyPart.Form.EXACT);
    }

    static KeyPart sound(String field) {
        return new KeyPart(field, KeyPart.Form.SOUND);
    }

    static KeyPart soundOfWords(String field) {
        return new KeyPart(field, KeyPart.Form.SOUND_OF_WORDS);
    }

    Schema schema(Clustering clustering) {
        return new Schema(fields, comparisons, blocking, clustering);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What records hold, how two are compared, and which pairs are looked at.
///
/// @param fields columns, at most 127
/// @param comparisons questions whose evidence is added up
/// @param blocking reasons to look at a pair
/// @param clustering how entities are formed
public record Schema(
        List<Field> fields, List<Comparison> comparisons, List<BlockingRule> blocking, Clustering clustering) {
    public Schema {
        fields = List.copyOf(fields);
        comparisons = List.copyOf(comparisons);
        blocking = List.copyOf(blocking);
        if (fields.size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("more than 127 fields");
        }
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException("field " + field.name() + " stands twice");
            }
        }
        for (Comparison comparison : comparisons) {
            requireKnown(names, comparison.fields(), "comparison " + comparison.name());
        }
        for (BlockingRule rule : blocking) {
            requireKnown(names, rule.parts().stream().map(KeyPart::field).toList(), "blocking rule " + rule.name());
            requireKnown(names, rule.splitBy().stream().map(KeyPart::field).toList(), "blocking rule " + rule.name());
        }
    }

    private static void requireKnown(Set<String> names, List<String> used, String where) {
        for (String name : used) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException(where + " names the unknown field " + name);
            }
        }
    }

    /// The number of a field.
    public int field(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("unknown field " + name);
    }
}

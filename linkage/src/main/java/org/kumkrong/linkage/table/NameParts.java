// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

/// Given and family name of one row, the missing one read out of a column that says both again.
final class NameParts {
    private String given = "";
    private String family = "";
    private String again = "";

    void given(String cell) {
        given = cell;
    }

    void family(String cell) {
        family = cell;
    }

    /// The shortest of several such columns counts: the longer ones hold titles and places.
    void again(String cell) {
        if (!cell.isEmpty() && (again.isEmpty() || cell.length() < again.length())) {
            again = cell;
        }
    }

    String given() {
        String[] words = again.split("[ ,]+", -1);
        return !given.isEmpty() || words.length < 2 || words[0].equals(family) ? given : words[0];
    }

    String family() {
        String[] words = again.split("[ ,]+", -1);
        String last = words[words.length - 1];
        return !family.isEmpty() || words.length < 2 || last.equals(given) ? family : last;
    }
}

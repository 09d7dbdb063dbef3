// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.access;

/// What somebody typed into a form: a title, a note, a reason.
public final class Typed {
    /// Letters by their kind, and a picture by its kind, that show as nothing: fillers of Hangul, the empty
    /// cell of Braille.
    private static final String EMPTY_LOOKS = "\u115f\u1160\u3164\uffa0\u2800";

    private Typed() {}

    /// What can be read of it, without blanks around; empty where nothing shows. A line ends in one character, whatever
    /// the browser sent.
    public static String text(String raw) {
        return raw.codePoints().anyMatch(Typed::shows)
                ? raw.replace("\r\n", "\n").strip()
                : "";
    }

    private static boolean shows(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> EMPTY_LOOKS.indexOf(character) < 0;
        };
    }
}

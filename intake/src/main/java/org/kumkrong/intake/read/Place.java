// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.nio.file.Path;

/// Where a piece of input is.
///
/// @param file path as given, with the entry behind `!` for archives
/// @param name file name without folders and without the ending of a packed file (`.gz`)
/// @param folder name of the folder it lies in, empty where unknown
record Place(String file, String name, String folder) {
    static Place of(Path path) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        Path folderName = folder == null ? null : folder.getFileName();
        return new Place(
                shown(path.toString()), last(path.toString()), folderName == null ? "" : folderName.toString());
    }

    /// A document that lies in no file.
    static Place named(String name) {
        return new Place(shown(name), last(name), "");
    }

    /// An entry of this archive, which is the folder of what lies at its root.
    Place inside(String entry) {
        String path = entry.replace('\\', '/');
        int slash = path.lastIndexOf('/');
        return new Place(file + "!" + shown(entry), last(path), slash < 0 ? stem() : last(path.substring(0, slash)));
    }

    /// This packed file, unpacked: the same place under its inner name.
    Place unpacked() {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(".gz")
                ? new Place(file, name.substring(0, name.length() - 3), folder)
                : this;
    }

    /// A name as it may stand in a line: characters that break the line or turn its direction are replaced.
    private static String shown(String name) {
        StringBuilder shown = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean turns = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x2028 || c == 0x2029;
            shown.append(Character.isISOControl(c) || turns ? '\ufffd' : c);
        }
        return shown.toString();
    }

    /// File name without its ending.
    String stem() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /// The id of a report that stands here: its file name without the ending. Where that is only the word `report`,
    /// as with one folder or archive per report, the name of that.
    String reportId() {
        return stem().equalsIgnoreCase("report") && !folder.isEmpty() ? folder : stem();
    }

    /// Whether a name is left behind by a system rather than sent by anyone: hidden files, `__MACOSX`, thumbnails,
    /// lock files of office programs.
    static boolean isClutter(String path) {
        for (String part : path.replace('\\', '/').split("/")) {
            if ((part.startsWith(".") && !part.equals(".") && !part.equals(".."))
                    || part.startsWith("~$")
                    || part.equals("__MACOSX")
                    || part.equalsIgnoreCase("Thumbs.db")
                    || part.equalsIgnoreCase("desktop.ini")) {
                return true;
            }
        }
        return false;
    }

    private static String last(String path) {
        int end = path.length();
        while (end > 0 && isSlash(path.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && !isSlash(path.charAt(start - 1))) {
            start--;
        }
        return path.substring(start, end);
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }
}

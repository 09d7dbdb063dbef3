// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// Something that could not be read, in words an officer can act on.
///
/// @param file path as given, with the entry behind `!` for archives
/// @param position `line 12`, `byte 4096`, `entry 7`, or empty for the file as a whole
/// @param what what is wrong, without quoting the content
/// @param action what to do about it
public record Rejection(String file, String position, String what, String action) {
    /// One line for a terminal.
    @Override
    public String toString() {
        return file + (position.isEmpty() ? "" : ", " + position) + ": " + what + ". " + action;
    }
}

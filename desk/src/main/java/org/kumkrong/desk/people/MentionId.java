// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.util.UUID;

/// One person as one tip names them.
///
/// @param role `suspect`, `victim`, `recipient` or `other`
/// @param place the number within the role, from 0
public record MentionId(UUID tip, String role, int place) {
    /// From the form in which pages carry it: `tip/role/place`. By this name Spring finds it, and answers
    /// what has another
    /// form as a bad request.
    ///
    /// @throws IllegalArgumentException where it has another form
    public static MentionId valueOf(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3 || !parts[1].matches("suspect|victim|recipient|other") || !parts[2].matches("\\d{1,4}")) {
            throw new IllegalArgumentException("a mention is written tip/role/place");
        }
        return new MentionId(UUID.fromString(parts[0]), parts[1], Integer.parseInt(parts[2]));
    }

    /// Whether another mention can be the same person at all: children are compared with children, suspects
    /// with suspects,
    /// others with others.
    public boolean isOnSideOf(MentionId other) {
        return side(role).equals(side(other.role));
    }

    private static String side(String role) {
        return role.equals("recipient") ? "victim" : role;
    }

    @Override
    public String toString() {
        return tip + "/" + role + "/" + place;
    }
}

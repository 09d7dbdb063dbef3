// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import java.util.Arrays;
import org.kumkrong.intake.Role;

/// Which mention each record of a store stands for: 6 bytes each.
public final class MentionIndex {
    private int[] tips = new int[1024];
    private byte[] roles = new byte[1024];
    private char[] numbers = new char[1024];
    private int size;

    /// Another with the same mentions, of which each can go on by itself.
    MentionIndex copy() {
        MentionIndex copy = new MentionIndex();
        copy.tips = tips.clone();
        copy.roles = roles.clone();
        copy.numbers = numbers.clone();
        copy.size = size;
        return copy;
    }

    void add(int tip, Role role, int number) {
        if (size == tips.length) {
            int capacity = size + (size >> 1);
            tips = Arrays.copyOf(tips, capacity);
            roles = Arrays.copyOf(roles, capacity);
            numbers = Arrays.copyOf(numbers, capacity);
        }
        tips[size] = tip;
        roles[size] = (byte) role.ordinal();
        numbers[size] = (char) number;
        size++;
    }

    /// How many mentions there are.
    public int size() {
        return size;
    }

    /// The number of the tip, in the order in which tips were read.
    public int tip(int record) {
        return tips[record];
    }

    /// The role in that tip.
    public Role role(int record) {
        return Role.values()[roles[record]];
    }

    /// The number within that role.
    public int number(int record) {
        return numbers[record];
    }
}

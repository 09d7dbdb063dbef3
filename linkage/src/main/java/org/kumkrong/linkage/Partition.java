// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Members in groups that join and never part. A group is called by its first member.
///
/// Not for several threads while groups join.
final class Partition {
    private final Components components;
    private final int[] versions;
    private final int[] sizes;

    /// Everybody alone.
    Partition(int members) {
        this.components = new Components(members);
        this.versions = new int[members];
        this.sizes = new int[members];
        Arrays.fill(sizes, 1);
    }

    int members() {
        return sizes.length;
    }

    int group(int member) {
        return components.root(member);
    }

    boolean isGroup(int member) {
        return components.root(member) == member;
    }

    /// A number that changes whenever the group does; −1 once it belongs to another.
    int version(int group) {
        return versions[group];
    }

    int size(int group) {
        return sizes[group];
    }

    /// Joins a later group into an earlier one, which keeps its name.
    void join(int first, int second) {
        components.join(first, second);
        sizes[first] += sizes[second];
        versions[first]++;
        versions[second] = -1;
    }

    /// Gives every record the first record of its entity.
    ///
    /// @param records the record that each member stands for
    void name(int[] records, int[] entities) {
        int[] first = new int[records.length];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int member = 0; member < records.length; member++) {
            int group = group(member);
            first[group] = Math.min(first[group], records[member]);
        }
        for (int member = 0; member < records.length; member++) {
            entities[records[member]] = first[group(member)];
        }
    }
}

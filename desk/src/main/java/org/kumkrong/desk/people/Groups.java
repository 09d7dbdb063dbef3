// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.util.HashMap;
import java.util.Map;

/// Which things belong together: whatever was ever joined, directly or by way of others.
final class Groups {
    private final Map<String, String> above = new HashMap<>();

    void join(String one, String other) {
        above.put(of(one), of(other));
    }

    /// The thing that stands for a thing's group.
    String of(String thing) {
        String at = thing;
        String next = above.getOrDefault(at, at);
        while (!next.equals(at)) {
            at = next;
            next = above.getOrDefault(at, at);
        }
        return at;
    }
}

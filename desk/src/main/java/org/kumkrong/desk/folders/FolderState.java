// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.folders;

import java.util.Set;
import org.springframework.stereotype.Component;

/// What this process last saw in the watched folder. Safe for threads.
@Component
public class FolderState {
    private volatile Set<String> strangers = Set.of();

    FolderState() {}

    /// The folders from which nothing is taken, because no agency is called like them.
    public Set<String> ofNoAgency() {
        return strangers;
    }

    void saw(Set<String> now) {
        strangers = Set.copyOf(now);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kumkrong.desk.access.AgencyId;

/// Whose turn it is to pull: some side by side, of one server one at a time, first those who have waited longest. Safe
/// for threads.
final class PullTurns {
    /// Side by side; an answer may have 64 MB in memory.
    static final int AT_ONCE_MAX = 6;

    private final Set<UUID> running = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<UUID, Long> turnOf = new HashMap<>();
    private long turn;

    /// A pull for which it is time.
    ///
    /// @param address of the server
    record Due(UUID pull, AgencyId agency, String address) {
        /// Pulls that share it wait for one another.
        String server() {
            return URI.create(address).getAuthority();
        }

        /// Without the address.
        @Override
        public String toString() {
            return "pull " + pull;
        }
    }

    /// Those of the due ones that begin now.
    synchronized List<Due> begin(List<Due> due) {
        List<Due> begun = new ArrayList<>();
        due.stream()
                .sorted(Comparator.comparing(each -> turnOf.getOrDefault(each.pull(), 0L))) // stable: else as they come
                .forEach(each -> {
                    if (running.size() < AT_ONCE_MAX && !running.contains(each.pull()) && asked.add(each.server())) {
                        running.add(each.pull());
                        begun.add(each);
                    }
                });
        return begun;
    }

    /// Its turn is over.
    synchronized void end(Due due) {
        running.remove(due.pull());
        asked.remove(due.server());
        turnOf.put(due.pull(), ++turn);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.banks.BankChanges;

/// A page that another server told.
///
/// @param changes in its order
/// @param next where it goes on, in its words; null where that was all
/// @param until up to when everything is told once this page and all before it are taken; null where more follows
/// @param notTaken what has no place in a bank, by its name, with how often it came
record PeerPage(
        List<Change> changes,
        @Nullable String next,
        @Nullable Instant until,
        Map<String, Integer> notTaken) {
    /// Under this name values are counted that are no fingerprint, though of a kind that has a place in a bank.
    static final String UNREADABLE = "unreadable";

    /// Who said an entry first.
    ///
    /// @param name the same wherever the entry is passed on to; empty where the server does not tell
    /// @param passedOn whether the server has it from another
    record Origin(String name, boolean passedOn) {
        static final Origin UNSAID = new Origin("", false);
    }

    /// Something that changed.
    sealed interface Change {
        /// These are the fingerprints of an entry now, and no others.
        record Known(String remoteId, List<BankChanges.Added> prints, Origin origin) implements Change {
            public Known {
                prints = List.copyOf(prints);
            }
        }

        /// An entry is there no more.
        record Gone(String remoteId) implements Change {}

        /// An entry is spoken of in words that we do not know: it stays as it is.
        record Unclear(String remoteId) implements Change {}
    }

    PeerPage {
        changes = List.copyOf(changes);
        notTaken = Map.copyOf(notTaken);
    }

    /// A page while it is read.
    static final class Draft {
        private static final int NAMES_MAX = 40;
        private static final int NAME_CHARS_MAX = 60;

        private final List<Change> changes = new ArrayList<>();
        private final Map<String, Integer> notTaken = new TreeMap<>();

        void add(Change change) {
            changes.add(change);
        }

        int size() {
            return changes.size();
        }

        /// Counts something that has no place in a bank.
        void notTaken(String name) {
            String plain = name.replaceAll("[^\\w =.,:-]", "?");
            String brief = plain.length() > NAME_CHARS_MAX ? plain.substring(0, NAME_CHARS_MAX) : plain;
            notTaken.merge(notTaken.containsKey(brief) || notTaken.size() < NAMES_MAX ? brief : "...", 1, Integer::sum);
        }

        PeerPage finish(@Nullable String next, @Nullable Instant until) {
            return new PeerPage(changes, next, until, notTaken);
        }
    }
}

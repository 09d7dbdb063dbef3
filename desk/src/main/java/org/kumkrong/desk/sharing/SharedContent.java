// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.SharedField;
import org.kumkrong.desk.tips.StandingDetail;

/// What a receiver sees: heads, and of the rest what was chosen.
///
/// @param file the case; null where a tip is shared
/// @param notes its notes; null where they were not chosen
record SharedContent(
        @Nullable CaseHead file,
        List<SharedTip> tips,
        @Nullable List<Note> notes) {
    /// Without the fields that are not open.
    SharedContent only(Set<SharedField> open) {
        return new SharedContent(
                file,
                tips.stream().map(tip -> tip.only(open)).toList(),
                open.contains(SharedField.NOTES) ? notes : null);
    }

    @Override
    public String toString() {
        return "content of a share";
    }

    /// Which case it is.
    record CaseHead(long number, String title, String categoryEnglish, String categoryThai, String status) {
        /// The category in the language of a reader.
        public String category(String language) {
            return language.equals("th") ? categoryThai : categoryEnglish;
        }

        @Override
        public String toString() {
            return "case " + number;
        }
    }

    /// A tip; null where a field was not chosen, or could not be given.
    record SharedTip(
            UUID id,
            TipHead head,
            @Nullable List<Passage> words,
            @Nullable List<Subject> identifiers,
            @Nullable List<String> children,
            @Nullable Urgency urgency,
            @Nullable SourceFile source) {
        private SharedTip only(Set<SharedField> open) {
            return new SharedTip(
                    id,
                    head,
                    open.contains(SharedField.WORDS) ? words : null,
                    open.contains(SharedField.IDENTIFIERS) ? identifiers : null,
                    open.contains(SharedField.CHILDREN) ? children : null,
                    open.contains(SharedField.URGENCY) ? urgency : null,
                    open.contains(SharedField.SOURCE) ? source : null);
        }

        @Override
        public String toString() {
            return "tip " + id;
        }
    }

    /// Which tip it is.
    record TipHead(
            String source,
            String senderId,
            String platform,
            String incident,
            @Nullable Instant at) {
        @Override
        public String toString() {
            return "head of a tip";
        }
    }

    /// A passage of what was said.
    record Passage(String kind, String text) {
        @Override
        public String toString() {
            return kind + "[withheld]";
        }
    }

    /// A subject's identifiers.
    record Subject(String reference, List<Known> known) {
        @Override
        public String toString() {
            return "subject " + reference;
        }
    }

    /// One identifier.
    record Known(String kind, String scope, String shown) {
        @Override
        public String toString() {
            return kind + "[withheld]";
        }
    }

    /// How urgent the tip was when it was shared, and what runs.
    record Urgency(
            String band, int priority, List<StandingDetail.Reason> reasons, List<StandingDetail.RunningClock> clocks) {}

    /// The untouched file; its bytes are asked for apart.
    record SourceFile(String fileName, String sha256) {
        @Override
        public String toString() {
            return "file " + sha256;
        }
    }

    /// A note of the case.
    record Note(Instant at, String words) {
        @Override
        public String toString() {
            return "note of a case";
        }
    }
}

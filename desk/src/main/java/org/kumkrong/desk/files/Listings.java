// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.banks.Bank;
import org.kumkrong.desk.banks.BankChanges;
import org.kumkrong.desk.banks.Banks;
import org.kumkrong.desk.banks.FileOfTip;
import org.kumkrong.desk.banks.Media;
import org.kumkrong.hashindex.set.Kind;
import org.springframework.stereotype.Component;

/// Puts a file that a tip tells of on a list of fingerprints. What the tip's source says of its category is not taken
/// over: a person says it.
@Component
final class Listings {
    private final Wall wall;
    private final Banks banks;

    Listings(Wall wall, Banks banks) {
        this.wall = wall;
        this.banks = banks;
    }

    /// A file that can be put on a list.
    ///
    /// @param number its number in the tip, from 1
    /// @param quality of its PDQ fingerprint; −1 where it is not known
    record Listable(UUID tip, String tipName, int number, Map<Kind, String> prints, int quality) {
        Listable {
            prints = Map.copyOf(prints);
        }

        /// Its fingerprints in the order of their kinds.
        public Map<Kind, String> inOrder() {
            return new EnumMap<>(prints);
        }

        /// Without the fingerprints.
        @Override
        public String toString() {
            return "file " + number + " of tip " + tip;
        }
    }

    /// What an officer says of it.
    ///
    /// @param kinds which of its fingerprints
    /// @param category a code of the bank's scheme; empty where the bank has none
    record Draft(Set<Kind> kinds, Media media, String category) {
        Draft {
            kinds = Set.copyOf(kinds);
        }
    }

    /// The file of a tip; empty where the viewer has no such tip, or it has no fingerprint that can be read.
    Optional<Listable> find(Viewer viewer, UUID tip, int number) {
        return wall.read(
                        viewer,
                        jdbc -> jdbc.sql("""
                        select t.sender_id, f.md5, f.sha1, f.sha256, f.pdq, f.quality
                        from tip_file f join tip t using (tip_id) where f.tip_id = :tip and f.place = :place
                        """)
                                .param("tip", tip)
                                .param("place", number - 1)
                                .query((row, place) -> {
                                    Map<Kind, String> prints = new EnumMap<>(Kind.class);
                                    for (Kind kind : Kind.values()) {
                                        String digits = row.getString(kind.word());
                                        if (digits != null) {
                                            prints.put(kind, digits);
                                        }
                                    }
                                    return new Listable(
                                            tip, row.getString("sender_id"), number, prints, row.getInt("quality"));
                                })
                                .optional())
                .filter(file -> !file.prints().isEmpty());
    }

    /// The lists it can be put on: those that officers fill.
    List<Bank> banks(Viewer viewer) {
        return banks.list(viewer).stream().filter(bank -> !bank.pulled()).toList();
    }

    /// Adds its fingerprints to a list; what is there already stays as it is.
    ///
    /// @return how many were added
    int list(Viewer viewer, Bank bank, Listable file, Draft draft) {
        List<BankChanges.Added> entries = new ArrayList<>();
        file.inOrder().forEach((kind, digits) -> {
            if (draft.kinds().contains(kind)) {
                entries.add(new BankChanges.Added(
                        kind,
                        digits,
                        draft.media(),
                        kind == Kind.PDQ && file.quality() >= 0 ? file.quality() : null,
                        draft.category().equals(bank.category()) ? "" : draft.category(),
                        ""));
            }
        });
        return banks.add(viewer, bank, new FileOfTip(file.tip(), file.number() - 1), entries);
    }
}

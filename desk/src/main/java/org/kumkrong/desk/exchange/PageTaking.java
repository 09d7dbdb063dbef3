// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kumkrong.desk.access.AgencyId;
import org.kumkrong.desk.banks.BankChanges;
import org.kumkrong.desk.banks.BankEntry;
import org.kumkrong.desk.banks.BankReading;
import org.kumkrong.desk.events.Events;
import org.kumkrong.hashindex.set.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes a bank what a page of another server says: what it knows is there, what it withdrew is withdrawn.
final class PageTaking {
    /// As the reason of a withdrawal.
    private static final String WITHDRAWN_THERE = "withdrawn by the server it came from";

    private static final String LISTED_NO_MORE = "no longer listed by the server it came from";

    private final JdbcClient jdbc;
    private final AgencyId agency;
    private final UUID bank;
    private final Sightings sightings;

    PageTaking(JdbcClient jdbc, AgencyId agency, UUID pull, UUID bank) {
        this.jdbc = jdbc;
        this.agency = agency;
        this.bank = bank;
        this.sightings = new Sightings(jdbc, agency, pull, bank);
    }

    /// What a page changed.
    ///
    /// @param unlisted how many were withdrawn because the whole list, which ends here, is without them
    /// @param listsNothing whether that list is empty though we hold entries of it, which is not believed
    record Count(int added, int withdrawn, int unlisted, boolean listsNothing) {}

    /// How a page stands in a list that is taken from its beginning.
    enum Place {
        /// It is one of changes.
        OUTSIDE,
        FIRST,
        LATER
    }

    Count take(PeerPage page, Place place) {
        BankChanges changes = BankChanges.begin(jdbc, agency.value());
        Map<String, PeerPage.Change> last = new LinkedHashMap<>(); // of several words on one entry the last counts
        Set<String> listed = new LinkedHashSet<>();
        for (PeerPage.Change change : page.changes()) {
            switch (change) {
                case PeerPage.Change.Known(String id, var _) -> {
                    listed.add(id);
                    last.remove(id);
                    last.put(id, change);
                }
                case PeerPage.Change.Gone(String id) -> {
                    last.remove(id);
                    last.put(id, change);
                }
                case PeerPage.Change.Unclear(String id) -> listed.add(id);
            }
        }
        if (place == Place.FIRST) {
            sightings.begin();
        }
        List<Long> gone = gone(last);
        int withdrawn = 0;
        for (List<Long> part : parts(gone)) {
            withdrawn += changes.withdraw(bank, part, null, WITHDRAWN_THERE);
        }
        List<BankChanges.Added> known = last.values().stream()
                .flatMap(change -> change instanceof PeerPage.Change.Known(var _, var prints) ? prints.stream() : null)
                .toList();
        int added = 0;
        for (List<BankChanges.Added> part : parts(known)) {
            added += changes.add(bank, part, null, null);
        }
        if (place != Place.OUTSIDE) {
            sightings.saw(listed);
        }
        Instant until = page.until();
        if (until != null) {
            changes.current(bank, until);
        }
        if (added + withdrawn > 0) {
            Events.recordOf(jdbc, agency, "", "bank-pulled", "bank", bank.toString(), "+" + added + " −" + withdrawn);
        }
        if (place == Place.OUTSIDE || page.next() != null) {
            return new Count(added, withdrawn, 0, false);
        }
        List<Long> missing = sightings.missing();
        if (!missing.isEmpty() && !sightings.any()) {
            return new Count(added, withdrawn, 0, true);
        }
        return new Count(added, withdrawn, unlist(changes, missing), false);
    }

    private int unlist(BankChanges changes, List<Long> missing) {
        int unlisted = 0;
        for (List<Long> part : parts(missing)) {
            unlisted += changes.withdraw(bank, part, null, LISTED_NO_MORE);
        }
        sightings.end();
        if (unlisted > 0) {
            Events.recordOf(jdbc, agency, "", "bank-unlisted", "bank", bank.toString(), "−" + unlisted);
        }
        return unlisted;
    }

    /// A fingerprint of an entry.
    private record Print(Kind kind, String hash, String media) {
        /// Without the fingerprint.
        @Override
        public String toString() {
            return kind.word();
        }
    }

    private record Live(String remote, BankEntry entry) {}

    /// Live entries that the page withdraws, or that are no longer fingerprints of theirs.
    private List<Long> gone(Map<String, PeerPage.Change> last) {
        Map<String, Set<Print>> kept = new LinkedHashMap<>();
        last.forEach((remote, change) -> {
            Set<Print> prints = new LinkedHashSet<>();
            if (change instanceof PeerPage.Change.Known(var _, var known)) {
                known.forEach(each -> prints.add(
                        new Print(each.kind(), each.hash(), each.media().word())));
            }
            kept.put(remote, prints);
        });
        List<Long> gone = new ArrayList<>();
        jdbc.sql("select e.remote_id, " + BankReading.ENTRY_COLUMNS + """
                         from bank_entry e
                        where e.bank_id = :bank and e.withdrawn_at is null and e.remote_id <> ''
                          and e.remote_id = any (:remotes::text[])
                        """)
                .param("bank", bank)
                .param("remotes", last.keySet().toArray(String[]::new))
                .query((row, number) -> new Live(row.getString("remote_id"), BankReading.entry(row, number)))
                .list()
                .forEach(live -> {
                    BankEntry entry = live.entry();
                    Print print =
                            new Print(entry.kind(), entry.hash(), entry.media().word());
                    if (!kept.getOrDefault(live.remote(), Set.of()).contains(print)) {
                        gone.add(entry.entryNo());
                    }
                });
        return gone;
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BankChanges.AT_ONCE_MAX) {
            parts.add(all.subList(from, Math.min(all.size(), from + BankChanges.AT_ONCE_MAX)));
        }
        return parts;
    }
}

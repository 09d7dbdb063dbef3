// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kumkrong.desk.access.AgencyId;
import org.kumkrong.desk.banks.BankChanges;
import org.kumkrong.desk.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes a bank what a page of another server says: what it knows is there, what it withdrew is withdrawn.
final class PageTaking {
    /// As the reason of a withdrawal.
    private static final String WITHDRAWN_THERE = "withdrawn by the server it came from";

    private static final String LISTED_NO_MORE = "no longer listed by the server it came from";

    private final JdbcClient jdbc;
    private final AgencyId agency;
    private final UUID bank;
    private final String server;
    private final RemoteIds ids;
    private final Sightings sightings;

    PageTaking(JdbcClient jdbc, AgencyId agency, Puller.State pull) {
        this.jdbc = jdbc;
        this.agency = agency;
        this.bank = pull.bank();
        this.server = pull.address();
        this.ids = new RemoteIds(jdbc, agency, bank);
        this.sightings = new Sightings(jdbc, agency, pull.pull(), bank);
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
                case PeerPage.Change.Known(String id, var _, var _) -> {
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
        List<RemoteIds.Standing> left = ids.left(kept(last));
        ids.end(left);
        List<RemoteIds.Listed> known =
                last.values().stream().flatMap(this::listed).toList();
        List<RemoteIds.Listed> passedOn =
                known.stream().filter(each -> each.origin().passedOn()).toList();
        int added = add(
                changes,
                known.stream().filter(each -> !each.origin().passedOn()).toList(),
                Set.of());
        Set<String> echoes = ids.withdrawn(origins(passedOn));
        added += add(changes, passedOn, echoes);
        int withdrawn = withdraw(changes, left, echoes, WITHDRAWN_THERE);
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
        List<RemoteIds.Standing> missing = sightings.missing();
        if (!missing.isEmpty() && !sightings.any()) {
            return new Count(added, withdrawn, 0, true);
        }
        return new Count(added, withdrawn, unlist(changes, missing), false);
    }

    private int unlist(BankChanges changes, List<RemoteIds.Standing> missing) {
        ids.end(missing);
        int unlisted = withdraw(changes, missing, Set.of(), LISTED_NO_MORE);
        sightings.end();
        if (unlisted > 0) {
            Events.recordOf(jdbc, agency, "", "bank-unlisted", "bank", bank.toString(), "−" + unlisted);
        }
        return unlisted;
    }

    /// The fingerprints that each id has now.
    private static Map<String, Set<RemoteIds.Print>> kept(Map<String, PeerPage.Change> last) {
        Map<String, Set<RemoteIds.Print>> kept = new LinkedHashMap<>();
        last.forEach((remote, change) -> kept.put(
                remote,
                change instanceof PeerPage.Change.Known(var _, var prints, var _)
                        ? prints.stream().map(RemoteIds.Print::of).collect(Collectors.toSet())
                        : Set.of()));
        return kept;
    }

    private Stream<RemoteIds.Listed> listed(PeerPage.Change change) {
        return change instanceof PeerPage.Change.Known(var _, var prints, var origin)
                ? prints.stream().map(print -> new RemoteIds.Listed(print, named(print, origin)))
                : Stream.empty();
    }

    /// Where a server tells no origin, the server is it. Its address is not passed on.
    private PeerPage.Origin named(BankChanges.Added print, PeerPage.Origin origin) {
        return origin.name().isEmpty()
                ? new PeerPage.Origin(
                        UUID.nameUUIDFromBytes(String.join(
                                                "\n",
                                                server,
                                                print.remoteId(),
                                                print.kind().word(),
                                                print.hash())
                                        .getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        false)
                : origin;
    }

    private static Set<String> origins(List<RemoteIds.Listed> listed) {
        return listed.stream().map(each -> each.origin().name()).collect(Collectors.toSet());
    }

    /// Adds what the bank does not hold, and remembers under which ids it stands. An echo adds nothing.
    private int add(BankChanges changes, List<RemoteIds.Listed> known, Set<String> echoes) {
        int added = 0;
        for (List<RemoteIds.Listed> part : parts(known)) {
            added += changes.add(
                    bank,
                    part.stream()
                            .filter(each -> !echoes.contains(each.origin().name()))
                            .map(RemoteIds.Listed::print)
                            .toList(),
                    null,
                    null);
            ids.remember(part);
        }
        return added;
    }

    /// Withdraws entries that stand under no id any more, once some are left and what echoes them counts no more.
    private int withdraw(BankChanges changes, List<RemoteIds.Standing> left, Set<String> echoes, String why) {
        Set<String> origins = left.stream().map(RemoteIds.Standing::origin).collect(Collectors.toSet());
        Set<String> withdrawn = ids.withdrawn(origins);
        withdrawn.addAll(echoes);
        List<RemoteIds.Standing> silent = ids.of(withdrawn);
        ids.end(silent);
        Set<Long> entries = Stream.concat(left.stream(), silent.stream())
                .map(RemoteIds.Standing::entry)
                .collect(Collectors.toSet());
        int gone = 0;
        for (List<Long> part : parts(ids.bare(entries))) {
            gone += changes.withdraw(bank, part, null, why);
        }
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

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.work.SoleWorker;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.KnownSet;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Matches the files of tips as they come in against everything their agency may match against; and tips that are there
/// already against what is attached later. What is taken back is removed with a trace.
///
/// One step at a time, each committed with how far it came: whoever goes on where it ended finds the same.
final class MatchingWorker {
    /// Where it hears that a set was attached or detached.
    static final String CHANNEL = "kumkrong_matching";

    private static final long LOCK = 0x4b756d6d61746368L; // "Kummatch"
    private static final Duration LISTEN_MAX = Duration.ofSeconds(1);
    private static final int TIPS_MAX = 1_000;
    private static final int FILES_ABOUT = 20_000;
    private static final long TIPS_SUMMED_MAX = 100_000;

    private final TransactionTemplate transaction;
    private final MatchingStore store;
    private final AttachedSets attached;
    private final SetShelf shelf;

    private MatchingWorker(DataSource linker, SetShelf shelf) {
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(linker));
        JdbcClient jdbc = JdbcClient.create(linker);
        this.store = new MatchingStore(jdbc);
        this.attached = new AttachedSets(jdbc);
        this.shelf = shelf;
    }

    /// @param linker signs in as the linker; commits by itself
    static SoleWorker of(DataSource linker, SetShelf shelf) {
        return new SoleWorker(linker, "matching files", LOCK, new MatchingWorker(linker, shelf)::matchUntil);
    }

    private void matchUntil(Connection own, BooleanSupplier stopped) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("listen " + Arrivals.CHANNEL + "; listen " + CHANNEL);
        }
        while (!stopped.getAsBoolean()) {
            if (!step()) {
                own.unwrap(PGConnection.class).getNotifications((int) LISTEN_MAX.toMillis());
            }
        }
    }

    /// @return whether there may be more to do at once
    private boolean step() throws SQLException {
        try {
            List<AttachedSet> sets = attached.all();
            boolean more = matchNewTips(sets);
            for (AttachedSet set : sets) {
                more |= set.attached() ? catchUp(set) : clear(set);
            }
            for (UUID agency : store.agencies()) {
                sumAnewIfAsked(agency, sets);
            }
            return more;
        } catch (DataAccessException | TransactionException e) {
            throw e.getMostSpecificCause() instanceof SQLException broken
                    ? broken
                    : new SQLException("matching waits", "08000", e);
        }
    }

    private boolean matchNewTips(List<AttachedSet> sets) {
        long before = store.tipsTo();
        List<MatchingStore.TipWithFiles> tips = store.tipsAfter(before, TIPS_MAX);
        if (tips.isEmpty()) {
            return false;
        }
        Map<UUID, List<TipFile>> byAgency = new LinkedHashMap<>();
        tips.forEach(tip -> tip.files()
                .forEach(file -> byAgency.computeIfAbsent(file.agency(), agency -> new ArrayList<>())
                        .add(file)));
        transaction.executeWithoutResult(status -> {
            byAgency.forEach((agency, files) -> {
                store.add(files);
                for (AttachedSet set : sets) {
                    if (set.attached() && set.agency().equals(agency)) {
                        shelf.set(set.folder())
                                .ifPresentOrElse(
                                        known -> store.keep(SetMatching.find(set.origin(), known, files)),
                                        () -> attached.missed(set, before));
                    }
                }
                store.sum(
                        agency,
                        store.standing(agency).asked(),
                        files.getFirst().number() - 1,
                        files.getLast().number());
            });
            store.matchedTips(tips.getLast().number());
        });
        return tips.size() == TIPS_MAX;
    }

    /// Matches tips that were there before a set was attached.
    private boolean catchUp(AttachedSet set) {
        Optional<KnownSet> known = shelf.set(set.folder());
        String trouble = known.isPresent() ? "" : "unreadable";
        if (!trouble.equals(set.trouble())) {
            attached.trouble(set, trouble);
        }
        if (set.matched() || known.isEmpty()) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            List<TipFile> files = store.filesAfter(set.agency(), set.matchedTo(), FILES_ABOUT);
            if (files.isEmpty()) {
                attached.settled(set);
                return;
            }
            Set<UUID> found = store.keep(SetMatching.find(set.origin(), known.get(), files));
            store.record(set.agency(), found, "file-known", set.origin().name());
            store.sum(set.agency(), store.standing(set.agency()).asked(), found);
            attached.matchedTo(set, files.getLast().number());
        });
        return true;
    }

    /// Removes what a set found that was detached.
    private boolean clear(AttachedSet set) {
        transaction.executeWithoutResult(status -> {
            Set<UUID> lost = store.forget(set.origin());
            store.record(set.agency(), lost, "file-known-no-more", set.origin().name());
            store.sum(set.agency(), store.standing(set.agency()).asked(), lost);
            attached.settled(set);
        });
        return true;
    }

    /// That a file is in no set says something only where a set was asked that holds such fingerprints: where other
    /// kinds are held than before, every tip says something else.
    private void sumAnewIfAsked(UUID agency, List<AttachedSet> sets) {
        MatchingStore.Standing before = store.standing(agency);
        Set<Kind> asked = EnumSet.noneOf(Kind.class);
        for (AttachedSet set : sets) {
            if (set.attached() && set.matched() && set.agency().equals(agency)) {
                shelf.set(set.folder()).ifPresent(known -> asked.addAll(SetMatching.kinds(known)));
            }
        }
        if (asked.equals(before.asked())) {
            return;
        }
        long last = store.tipsTo();
        for (long from = 0; from < last; from += TIPS_SUMMED_MAX) {
            long begin = from;
            transaction.executeWithoutResult(
                    status -> store.sum(agency, asked, begin, Math.min(last, begin + TIPS_SUMMED_MAX)));
        }
        transaction.executeWithoutResult(
                status -> store.standing(agency, new MatchingStore.Standing(before.banksTo(), asked)));
    }
}

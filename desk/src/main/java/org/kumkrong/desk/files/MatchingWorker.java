// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.kumkrong.desk.arrivals.Arrivals;
import org.kumkrong.desk.banks.BankReading;
import org.kumkrong.desk.work.SoleWorker;
import org.kumkrong.hashindex.set.Kind;
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

    private static final String KNOWN = "file-known";
    private static final String KNOWN_NO_MORE = "file-known-no-more";

    private static final Duration LISTEN_MAX = Duration.ofSeconds(1);
    private static final int TIPS_MAX = 1_000;
    private static final int FILES_ABOUT = 20_000;
    private static final long TIPS_SUMMED_MAX = 100_000;

    private final TransactionTemplate transaction;
    private final MatchingStore store;
    private final AttachedSets attached;
    private final SetShelf shelf;
    private final BankMatching.NearEntries near;
    private final Map<UUID, BankMatching> banks = new HashMap<>();

    private MatchingWorker(DataSource linker, SetShelf shelf, BankMatching.NearEntries near) {
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(linker));
        JdbcClient jdbc = JdbcClient.create(linker);
        this.store = new MatchingStore(jdbc);
        this.attached = new AttachedSets(jdbc);
        this.shelf = shelf;
        this.near = near;
    }

    /// @param linker signs in as the linker; commits by itself
    static SoleWorker of(DataSource linker, SetShelf shelf, BankMatching.NearEntries near) {
        return new SoleWorker(
                linker, "matching files", MatchingState.LOCK, new MatchingWorker(linker, shelf, near)::matchUntil);
    }

    private void matchUntil(Connection own, BooleanSupplier stopped) throws SQLException {
        try (Statement statement = own.createStatement()) {
            statement.execute("listen " + Arrivals.CHANNEL + "; listen " + CHANNEL);
        }
        try {
            while (!stopped.getAsBoolean()) {
                if (!step()) {
                    own.unwrap(PGConnection.class).getNotifications((int) LISTEN_MAX.toMillis());
                }
            }
        } finally {
            banks.values().forEach(BankMatching::close);
            banks.clear();
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
                more |= followBanks(agency);
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
                        shelf.ask(set.folder(), known -> SetMatching.find(set.origin(), known, files))
                                .ifPresentOrElse(store::keep, () -> attached.missed(set, before));
                    }
                }
                store.keep(banks(agency).find(files));
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

    /// Matches tips that were there before a set was attached. Before that, and whenever its files are
    /// others, all of it
    /// is read: one that is damaged is written down as such, and not asked.
    private boolean catchUp(AttachedSet set) {
        String trouble = shelf.check(set.folder()).map(SetShelf.Trouble::kind).orElse("");
        if (!trouble.equals(set.trouble())) {
            attached.trouble(set, trouble);
        }
        if (set.matched() || !trouble.isEmpty()) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            List<TipFile> files = store.filesAfter(set.agency(), set.matchedTo(), FILES_ABOUT);
            if (files.isEmpty()) {
                attached.settled(set);
                return;
            }
            shelf.ask(set.folder(), known -> SetMatching.find(set.origin(), known, files))
                    .ifPresent(findings -> {
                        Told found = store.keep(findings);
                        found.record(store.jdbc(), set.agency(), KNOWN);
                        store.sum(set.agency(), store.standing(set.agency()).asked(), found.tips());
                        attached.matchedTo(set, files.getLast().number());
                    });
        });
        return true;
    }

    /// Removes what a set found that was detached.
    private boolean clear(AttachedSet set) {
        transaction.executeWithoutResult(status -> {
            Told lost = store.forget(set.origin());
            lost.record(store.jdbc(), set.agency(), KNOWN_NO_MORE);
            store.sum(set.agency(), store.standing(set.agency()).asked(), lost.tips());
            attached.settled(set);
        });
        return true;
    }

    private BankMatching banks(UUID agency) {
        return banks.computeIfAbsent(agency, held -> new BankMatching(held, store, near));
    }

    /// Carries over to tips that are there what changed in an agency's banks.
    private boolean followBanks(UUID agency) {
        MatchingStore.Standing before = store.standing(agency);
        long last = BankReading.changeNo(store.jdbc(), agency);
        if (before.banksTo() >= last) {
            return false;
        }
        BankMatching.Effect effect = banks(agency).after(before.banksTo(), last);
        transaction.executeWithoutResult(status -> {
            Set<UUID> touched = new HashSet<>();
            Told fresh = store.keep(effect.added());
            fresh.record(store.jdbc(), agency, KNOWN);
            touched.addAll(fresh.tips());
            effect.withdrawn().forEach((bank, entries) -> {
                Told told = store.forget(bank.id(), entries);
                told.record(store.jdbc(), agency, KNOWN_NO_MORE);
                store.keep(banks(agency).find(store.filesOf(told.tips()))); // what lay behind, too far to be told
                touched.addAll(told.tips());
            });
            store.sum(agency, before.asked(), touched);
            store.standing(agency, new MatchingStore.Standing(effect.to(), before.asked()));
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
                shelf.ask(set.folder(), SetMatching::kinds).ifPresent(asked::addAll);
            }
        }
        asked.addAll(banks(agency).kinds());
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

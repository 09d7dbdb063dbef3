// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearHit;
import org.kumkrong.hashindex.near.NearIndex;
import org.kumkrong.hashindex.near.PdqList;
import org.kumkrong.hashindex.set.Kind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The PDQ fingerprints of agencies' banks, for exact search by likeness. Follows the database: what
/// was added or withdrawn
/// before a question counts in its answer.
///
/// Filled when an agency is first asked about; kept in a folder for temporary files that goes with the
/// process. Safe for
/// threads.
@Component
public class NearBanks {
    private static final int AT_ONCE = 50_000;
    private static final int BULK_MIN = 5_000;
    private static final int THREADS = 1;

    private final JdbcClient jdbc;
    private final Map<UUID, Followed> followed = new HashMap<>();
    private @Nullable Path folder;

    NearBanks(@Qualifier("linker") DataSource linker) {
        this.jdbc = JdbcClient.create(linker);
    }

    private static final class Followed {
        private final NearIndex index;
        private long changeNo;

        Followed(NearIndex index) {
            this.index = index;
        }
    }

    /// Live entries of an agency's banks within a radius, by their numbers, the nearest first. Which of
    /// them somebody may
    /// know of is not decided here.
    public List<NearHit> near(UUID agency, Pdq query, int radius) {
        try {
            return upToDate(agency).near(query, radius);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of fingerprints cannot be kept", e);
        }
    }

    private synchronized NearIndex upToDate(UUID agency) throws IOException {
        Followed known = followed.get(agency);
        if (known == null) {
            known = new Followed(NearIndex.open(folder().resolve(agency.toString())));
            followed.put(agency, known);
        }
        if (BankReading.changeNo(jdbc, agency) > known.changeNo) {
            follow(agency, known);
        }
        return known.index;
    }

    private Path folder() throws IOException {
        Path there = folder;
        if (there == null) {
            there = Files.createTempDirectory("kumkrong-banks");
            folder = there;
        }
        return there;
    }

    private void follow(UUID agency, Followed known) throws IOException {
        List<BankEntry> changed;
        do {
            changed = BankReading.changedAfter(jdbc, agency, known.changeNo, AT_ONCE);
            apply(known.index, changed);
            if (!changed.isEmpty()) {
                known.changeNo = changed.getLast().changeNo();
            }
        } while (changed.size() == AT_ONCE);
    }

    private static void apply(NearIndex index, List<BankEntry> changed) throws IOException {
        List<BankEntry> prints =
                changed.stream().filter(entry -> entry.kind() == Kind.PDQ).toList();
        List<BankEntry> live = prints.stream().filter(BankEntry::live).toList();
        for (BankEntry entry : prints) {
            if (!entry.live()) {
                index.withdraw(Pdq.of(entry.hash()), entry.entryNo());
            }
        }
        if (live.size() >= BULK_MIN) {
            PdqList list = new PdqList(live.size());
            live.forEach(entry -> list.add(Pdq.of(entry.hash())));
            index.load(list, live.stream().mapToLong(BankEntry::entryNo).toArray(), THREADS);
        } else {
            for (BankEntry entry : live) {
                index.add(Pdq.of(entry.hash()), entry.entryNo());
            }
        }
    }

    /// Lets go of the folder.
    @PreDestroy
    synchronized void close() throws IOException {
        for (Followed known : followed.values()) {
            known.index.close();
        }
        followed.clear();
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
            folder = null;
        }
    }
}

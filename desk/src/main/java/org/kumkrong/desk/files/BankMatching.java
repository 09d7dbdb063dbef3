// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.banks.Bank;
import org.kumkrong.desk.banks.BankEntry;
import org.kumkrong.desk.banks.BankReading;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearHit;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetFacts;
import org.kumkrong.hashindex.set.SetMatch;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The banks of one agency: files that come in against what they hold now, and files that are there against what is
/// added to them. For one thread.
final class BankMatching implements AutoCloseable {
    private static final int CHANGES_MAX = 2_000;
    private static final int FILES_ABOUT = 20_000;

    /// Of the entries that a picture looks like, so many are told.
    private static final int LIKENESSES_MAX = 20;

    /// A tip's number and a file's place in one number.
    private static final int PLACE_BITS = 15;

    private final UUID agency;
    private final MatchingStore store;
    private final JdbcClient jdbc;
    private final NearEntries near;
    private @Nullable Pictures seen;
    private long seenTo;
    private Set<Kind> kinds = Set.of();
    private long kindsOf = -1;

    /// Live entries of an agency's banks within a radius, by their numbers, the nearest first.
    @FunctionalInterface
    interface NearEntries {
        List<NearHit> near(UUID agency, Pdq pdq, int radius);
    }

    BankMatching(UUID agency, MatchingStore store, NearEntries near) {
        this.agency = agency;
        this.store = store;
        this.jdbc = store.jdbc();
        this.near = near;
    }

    /// What the banks know of files.
    Collection<Finding> find(List<TipFile> files) {
        Map<UUID, Bank> banks = banks();
        if (banks.isEmpty() || files.isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(same(banks, files));
        for (TipFile file : files) {
            if (file.query().prints().containsKey(Kind.PDQ)) {
                found.addAll(alike(banks, file));
            }
        }
        return found;
    }

    private Map<UUID, Bank> banks() {
        return BankReading.banks(jdbc, agency).stream().collect(Collectors.toMap(Bank::id, Function.identity()));
    }

    private List<Finding> same(Map<UUID, Bank> banks, List<TipFile> files) {
        Map<String, List<TipFile>> byPrint = new HashMap<>();
        for (TipFile file : files) {
            file.query().prints().forEach((kind, digits) -> {
                if (kind != Kind.PDQ) {
                    byPrint.computeIfAbsent(kind.word() + ' ' + digits, print -> new ArrayList<>())
                            .add(file);
                }
            });
        }
        List<Finding> found = new ArrayList<>();
        for (BankEntry entry : entries(
                "join unnest(:prints::text[]) p (print)"
                        + " on e.kind = split_part(p.print, ' ', 1) and e.hash = decode(split_part(p.print, ' ', 2), 'hex')",
                Map.of("prints", byPrint.keySet().toArray(String[]::new)))) {
            for (TipFile file : byPrint.getOrDefault(entry.kind().word() + ' ' + entry.hash(), List.of())) {
                found.add(finding(banks, file, entry, 0));
            }
        }
        return found;
    }

    private List<BankEntry> entries(String join, Map<String, Object> values) {
        return jdbc.sql("select " + BankReading.ENTRY_COLUMNS + " from bank_entry e " + join
                        + " where e.agency_id = :agency and e.withdrawn_at is null order by e.entry_no")
                .params(values)
                .param("agency", agency)
                .query(BankReading::entry)
                .list();
    }

    private List<Finding> alike(Map<UUID, Bank> banks, TipFile file) {
        Map<Long, Integer> distances = new LinkedHashMap<>();
        near.near(agency, SetMatching.pdq(file), Bank.RADIUS_MAX).stream()
                .limit(LIKENESSES_MAX)
                .forEach(hit -> distances.put(hit.entry(), hit.distance()));
        List<Finding> found = new ArrayList<>();
        if (distances.isEmpty()) {
            return found;
        }
        for (BankEntry entry : entries(
                "join unnest(:numbers::bigint[]) n (number) on n.number = e.entry_no",
                Map.of("numbers", distances.keySet().toArray(Long[]::new)))) {
            int distance = Objects.requireNonNull(distances.get(entry.entryNo()));
            if (distance <= bank(banks, entry).radius()) {
                found.add(finding(banks, file, entry, distance));
            }
        }
        return found;
    }

    private static Bank bank(Map<UUID, Bank> banks, BankEntry entry) {
        return Objects.requireNonNull(banks.get(entry.bank()), "a bank entry without its bank");
    }

    private static Finding finding(Map<UUID, Bank> banks, TipFile file, BankEntry entry, int distance) {
        Bank bank = bank(banks, entry);
        Integer said = entry.quality();
        Instant known = bank.currentAt();
        SetMatch match = new SetMatch(
                new SetFacts(
                        bank.name(),
                        bank.source(),
                        bank.scheme(),
                        bank.trust(),
                        known == null ? entry.changedAt() : known),
                new SetEntry(
                        Map.of(entry.kind(), entry.hash()),
                        said == null ? SetEntry.NO_QUALITY : said,
                        entry.category().isEmpty() ? bank.category() : entry.category(),
                        ""),
                entry.kind(),
                distance);
        Origin origin = new Origin(Origin.BANK, bank.id(), bank.name(), bank.source(), bank.scheme(), bank.trust());
        return Finding.of(file, origin, match).ofEntry(Long.toString(entry.entryNo()));
    }

    /// What some changes mean for tips that are there.
    ///
    /// @param to the number of the last of them
    /// @param added findings
    /// @param withdrawn entries that are no more, by their banks
    record Effect(long to, List<Finding> added, Map<Bank, List<String>> withdrawn) {}

    /// The effect of the next changes behind one, up to the last.
    Effect after(long changeNo, long last) {
        Map<UUID, Bank> banks = banks();
        List<BankEntry> changes = BankReading.changedAfter(jdbc, agency, changeNo, CHANGES_MAX);
        List<BankEntry> live = changes.stream().filter(BankEntry::live).toList();
        Map<Bank, List<String>> withdrawn = new LinkedHashMap<>();
        for (BankEntry entry : changes) {
            if (!entry.live()) {
                withdrawn
                        .computeIfAbsent(bank(banks, entry), bank -> new ArrayList<>())
                        .add(Long.toString(entry.entryNo()));
            }
        }
        List<Finding> added = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<BankEntry> ofKind =
                    live.stream().filter(entry -> entry.kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                added.addAll(kind == Kind.PDQ ? alike(banks, ofKind) : same(banks, kind, ofKind));
            }
        }
        return new Effect(changes.isEmpty() ? last : changes.getLast().changeNo(), added, withdrawn);
    }

    private List<Finding> same(Map<UUID, Bank> banks, Kind kind, List<BankEntry> entries) {
        Map<String, List<BankEntry>> byHash = entries.stream().collect(Collectors.groupingBy(BankEntry::hash));
        List<Finding> found = new ArrayList<>();
        for (TipFile file : store.filesWith(agency, kind, byHash.keySet())) {
            String digits = String.valueOf(file.query().prints().get(kind));
            for (BankEntry entry : byHash.getOrDefault(digits, List.of())) {
                found.add(finding(banks, file, entry, 0));
            }
        }
        return found;
    }

    private List<Finding> alike(Map<UUID, Bank> banks, List<BankEntry> entries) {
        Pictures pictures = pictures();
        List<Finding> found = new ArrayList<>();
        for (BankEntry entry : entries) {
            List<Long> numbers = new ArrayList<>();
            List<Integer> places = new ArrayList<>();
            for (NearHit hit :
                    pictures.near(Pdq.of(entry.hash()), bank(banks, entry).radius())) {
                numbers.add(hit.entry() >>> PLACE_BITS);
                places.add((int) (hit.entry() & (1 << PLACE_BITS) - 1));
            }
            if (!numbers.isEmpty()) {
                for (TipFile file : store.files(agency, numbers, places)) {
                    int distance = SetMatching.pdq(file).distance(Pdq.of(entry.hash()));
                    found.add(finding(banks, file, entry, distance));
                }
            }
        }
        return found;
    }

    /// The pictures of all tips, with those that have come since it was last asked.
    private Pictures pictures() {
        Pictures pictures = seen == null ? Pictures.none() : seen;
        seen = pictures;
        List<TipFile> files = store.filesAfter(agency, seenTo, FILES_ABOUT);
        while (!files.isEmpty()) {
            for (TipFile file : files) {
                if (file.query().prints().containsKey(Kind.PDQ)) {
                    pictures.add(SetMatching.pdq(file), file.number() << PLACE_BITS | file.place());
                }
            }
            seenTo = files.getLast().number();
            files = store.filesAfter(agency, seenTo, FILES_ABOUT);
        }
        return pictures;
    }

    /// The kinds of fingerprints that the banks hold.
    Set<Kind> kinds() {
        long last = BankReading.changeNo(jdbc, agency);
        if (last != kindsOf) {
            kinds = kindsNow();
            kindsOf = last;
        }
        return kinds;
    }

    private Set<Kind> kindsNow() {
        Set<Kind> held = EnumSet.noneOf(Kind.class);
        for (Kind kind : Kind.values()) {
            if (jdbc.sql("""
                            select exists (select from bank b where b.agency_id = :agency and exists (
                                select from bank_entry e
                                where e.bank_id = b.bank_id and e.kind = :kind and e.withdrawn_at is null))
                            """)
                    .param("agency", agency)
                    .param("kind", kind.word())
                    .query(Boolean.class)
                    .single()) {
                held.add(kind);
            }
        }
        return held;
    }

    @Override
    public void close() {
        if (seen != null) {
            seen.close();
        }
    }
}

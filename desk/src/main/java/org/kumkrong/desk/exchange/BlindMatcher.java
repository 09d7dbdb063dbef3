// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.banks.Bank;
import org.kumkrong.desk.banks.BankReading;
import org.kumkrong.desk.banks.NearBanks;
import org.kumkrong.desk.events.Events;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearHit;
import org.kumkrong.hashindex.set.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers, for somebody who may not hold a bank, whether it knows one fingerprint: yes or no, no more.
@Component
final class BlindMatcher {
    private final Wall wall;
    private final NearBanks near;

    BlindMatcher(Wall wall, NearBanks near) {
        this.wall = wall;
        this.near = near;
    }

    /// A bank, and what its entries that know the fingerprint say of it.
    ///
    /// @param categories codes of its scheme, each once, the nearest first; none where it does not know it
    record Known(Bank bank, List<String> categories) {
        Known {
            categories = List.copyOf(categories);
        }

        boolean known() {
            return !categories.isEmpty();
        }
    }

    /// An entry that knows the fingerprint.
    ///
    /// @param category empty where it is the bank's
    private record Hit(long number, UUID bank, String category, int distance) {}

    /// Asks every bank of the client's scope.
    List<Known> ask(ClientCall call, Kind kind, String hash) {
        List<NearHit> hits =
                kind == Kind.PDQ ? near.near(call.agency().value(), Pdq.of(hash), Bank.RADIUS_MAX) : List.of();
        return wall.serve(call.agency(), call.client(), jdbc -> {
            List<Bank> banks = BankReading.banks(jdbc, call.agency().value());
            List<Hit> knowing = kind == Kind.PDQ ? near(jdbc, hits, banks) : exact(jdbc, kind, hash);
            List<Known> answers = banks.stream()
                    .map(bank -> new Known(bank, categories(bank, knowing)))
                    .toList();
            long yes = answers.stream().filter(Known::known).count();
            Events.recordOf(
                    jdbc,
                    call.agency(),
                    call.clientName(),
                    "client-asked",
                    ExchangeClients.OBJECT,
                    call.client().toString(),
                    Events.Extent.ofPart(kind.word(), yes, answers.size()));
            return answers;
        });
    }

    private static List<String> categories(Bank bank, List<Hit> knowing) {
        return knowing.stream()
                .filter(hit -> hit.bank().equals(bank.id()))
                .sorted(Comparator.comparingInt(Hit::distance).thenComparingLong(Hit::number))
                .map(hit -> hit.category().isEmpty() ? bank.category() : hit.category())
                .distinct()
                .toList();
    }

    private static List<Hit> exact(JdbcClient jdbc, Kind kind, String hash) {
        return jdbc.sql("""
                        select entry_no, bank_id, category from bank_entry
                        where hash = :hash and kind = :kind and withdrawn_at is null
                        """)
                .param("hash", HexFormat.of().parseHex(hash))
                .param("kind", kind.word())
                .query((row, number) -> new Hit(
                        row.getLong("entry_no"), row.getObject("bank_id", UUID.class), row.getString("category"), 0))
                .list();
    }

    /// Entries that are near enough for their banks, but for those known to be weak: a match with them is mostly chance
    /// and does not count. The database tells only of those the client may ask.
    private static List<Hit> near(JdbcClient jdbc, List<NearHit> hits, List<Bank> banks) {
        Map<Long, Integer> distances =
                hits.stream().collect(Collectors.toMap(NearHit::entry, NearHit::distance, Math::min));
        Map<UUID, Bank> byId = Telling.byId(banks);
        return jdbc
                .sql("""
                        select entry_no, bank_id, category from bank_entry
                        where entry_no = any (:entries::bigint[]) and withdrawn_at is null
                          and (quality is null or quality >= :qualityMin)
                        """)
                .param("qualityMin", Pdq.QUALITY_MIN)
                .param("entries", distances.keySet().toArray(Long[]::new))
                .query((row, number) -> new Hit(
                        row.getLong("entry_no"),
                        row.getObject("bank_id", UUID.class),
                        row.getString("category"),
                        distances.getOrDefault(row.getLong("entry_no"), Integer.MAX_VALUE)))
                .list()
                .stream()
                .filter(hit -> byId.containsKey(hit.bank())
                        && hit.distance() <= byId.get(hit.bank()).radius())
                .toList();
    }
}

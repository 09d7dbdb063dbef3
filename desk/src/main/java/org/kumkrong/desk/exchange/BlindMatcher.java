// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /// A bank, and whether it knows the fingerprint.
    record Known(Bank bank, boolean known) {}

    /// Asks every bank of the client's scope.
    List<Known> ask(ClientCall call, Kind kind, String hash) {
        List<NearHit> hits =
                kind == Kind.PDQ ? near.near(call.agency().value(), Pdq.of(hash), Bank.RADIUS_MAX) : List.of();
        return wall.serve(call.agency(), call.client(), jdbc -> {
            List<Bank> banks = BankReading.banks(jdbc, call.agency().value());
            Set<UUID> knowing = kind == Kind.PDQ ? near(jdbc, hits, banks) : exact(jdbc, kind, hash);
            List<Known> answers = banks.stream()
                    .map(bank -> new Known(bank, knowing.contains(bank.id())))
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

    private static Set<UUID> exact(JdbcClient jdbc, Kind kind, String hash) {
        return Set.copyOf(jdbc.sql("""
                        select distinct bank_id from bank_entry where hash = :hash and kind = :kind and withdrawn_at is null
                        """)
                .param("hash", HexFormat.of().parseHex(hash))
                .param("kind", kind.word())
                .query(UUID.class)
                .list());
    }

    /// Which banks hold one of the entries, near enough for them. The database tells only of those the client may ask.
    private static Set<UUID> near(JdbcClient jdbc, List<NearHit> hits, List<Bank> banks) {
        Map<Long, Integer> distances =
                hits.stream().collect(Collectors.toMap(NearHit::entry, NearHit::distance, Math::min));
        Map<UUID, Bank> byId = Telling.byId(banks);
        record Entry(long number, UUID bank) {}
        return jdbc
                .sql("""
                        select entry_no, bank_id from bank_entry
                        where entry_no = any (:entries::bigint[]) and withdrawn_at is null
                        """)
                .param("entries", distances.keySet().toArray(Long[]::new))
                .query((row, number) -> new Entry(row.getLong("entry_no"), row.getObject("bank_id", UUID.class)))
                .list()
                .stream()
                .filter(entry -> byId.containsKey(entry.bank())
                        && distances.getOrDefault(entry.number(), Integer.MAX_VALUE)
                                <= byId.get(entry.bank()).radius())
                .map(Entry::bank)
                .collect(Collectors.toSet());
    }
}

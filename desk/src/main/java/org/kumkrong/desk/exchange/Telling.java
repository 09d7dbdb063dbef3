// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.banks.Bank;
import org.kumkrong.desk.banks.BankEntry;
import org.kumkrong.desk.banks.BankReading;
import org.kumkrong.desk.events.Events;
import org.kumkrong.hashindex.Pdq;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells clients what changed in the banks they may have.
///
/// A range of time is promised before it is read: whoever changes a bank later gets a later time. So what was told
/// about a range is all there ever is to tell about it, whatever the clocks of clients show and however
/// long a transaction takes.
@Component
final class Telling {
    /// Entries of one answer.
    static final int ENTRIES_MAX = 100_000;

    private final Wall wall;

    Telling(Wall wall) {
        this.wall = wall;
    }

    /// Where in a range a client is.
    ///
    /// @param from what is later than this
    /// @param until and no later than this
    /// @param at the time of the last entry it was told; `from` at the beginning
    /// @param after the number of that entry's change
    record Place(Instant from, Instant until, Instant at, long after) {
        static Place atBeginning(Instant from, Instant until) {
            return new Place(from, until, from, Long.MAX_VALUE);
        }

        Place after(BankEntry entry) {
            return new Place(from, until, entry.changedAt(), entry.changeNo());
        }
    }

    /// An entry, and what is to be told of it.
    ///
    /// @param liveElsewhere whether it is live in another bank of the client's
    /// @param origin who said it first, by a name that stays the same when it is passed on
    /// @param passedOn whether we have it from another server
    record Told(BankEntry entry, boolean liveElsewhere, String origin, boolean passedOn) {
        boolean live() {
            return entry.live() || liveElsewhere;
        }
    }

    /// Some entries of a range.
    ///
    /// @param next where it goes on; null where that was all
    record Page(List<Told> entries, @Nullable Place next) {}

    /// What a client wants to have.
    ///
    /// @param wire by which way it asks, for the record
    /// @param withdrawnToo whether it is told what is withdrawn
    /// @param narrow whether its wire has words for PDQ of images and MD5 of videos only
    record Wish(String wire, boolean withdrawnToo, boolean narrow, int most) {}

    /// Up to when somebody was told everything already.
    Instant toldUntil(ClientCall call) {
        return wall.serve(
                call.agency(),
                call.client(),
                jdbc -> jdbc.sql("""
                        select greatest(max(told_until), 'epoch') from bank_clock where agency_id = :agency
                        """)
                        .param("agency", call.agency().value())
                        .query((row, number) -> row.getTimestamp(1).toInstant())
                        .single());
    }

    /// Promises that nothing will ever change at or before a time.
    ///
    /// @param until null for the last time there is
    /// @return the time; `least` where that is later or there is none
    Instant promise(ClientCall call, Instant least, @Nullable Instant until) {
        return wall.serve(call.agency(), call.client(), jdbc -> {
            jdbc.sql("insert into bank_clock (agency_id) values (:agency) on conflict do nothing")
                    .param("agency", call.agency().value())
                    .update();
            return jdbc.sql("""
                            update bank_clock
                            set told_until = greatest(told_until, :least::timestamptz, coalesce(:until::timestamptz, second))
                            where agency_id = :agency
                            returning greatest(:least::timestamptz, coalesce(:until::timestamptz, second)) as until
                            """)
                    .param("least", Timestamp.from(least))
                    .param("until", until == null ? null : Timestamp.from(until))
                    .param("agency", call.agency().value())
                    .query((row, number) -> row.getTimestamp("until").toInstant())
                    .single();
        });
    }

    /// The entries of a range that was promised, in the order of their changes; and writes down who had how
    /// many of which. Those known to be weak are not told, since no wire has a place for their quality: who took
    /// them would match by chance. That they were withdrawn is told, to whoever had them earlier.
    Page tell(ClientCall call, Place place, Wish wish) {
        return wall.serve(call.agency(), call.client(), jdbc -> {
            List<Told> found = read(jdbc, call, place, wish);
            boolean more = found.size() > wish.most();
            List<Told> entries = more ? found.subList(0, wish.most()) : found;
            Events.recordOf(
                    jdbc,
                    call.agency(),
                    call.clientName(),
                    "client-pulled",
                    ExchangeClients.OBJECT,
                    call.client().toString(),
                    Events.Extent.ofRange(wish.wire(), place.at(), place.until(), entries.size()));
            return new Page(entries, more ? place.after(entries.getLast().entry()) : null);
        });
    }

    private static List<Told> read(JdbcClient jdbc, ClientCall call, Place place, Wish wish) {
        return jdbc.sql("select " + BankReading.ENTRY_COLUMNS + """
                        , e.withdrawn_at is not null and exists (
                            select from bank_entry o
                            where o.hash = e.hash and o.kind = e.kind and o.media = e.media and o.withdrawn_at is null
                              and (o.kind <> 'pdq' or o.quality is null or o.quality >= :qualityMin))
                          as live_elsewhere,
                        e.added_by is null as passed_on,
                        coalesce((select r.origin from bank_remote r
                                  where r.entry_no = e.entry_no and r.gone_at is null and r.origin <> ''
                                  order by r.remote_no limit 1),
                                 e.bank_id || '.' || e.entry_no) as origin
                        from bank_entry e
                        where e.agency_id = :agency and (e.changed_at, e.change_no) > (:at::timestamptz, :after)
                          and e.changed_at <= :until::timestamptz and (:withdrawnToo or e.withdrawn_at is null)
                          and (e.withdrawn_at is not null or e.kind <> 'pdq' or e.quality is null or e.quality >= :qualityMin)
                          and (not :narrow or (e.kind, e.media) in (('pdq', 'image'), ('md5', 'video')))
                        order by e.changed_at, e.change_no limit :most
                        """)
                .param("agency", call.agency().value())
                .param("at", Timestamp.from(place.at()))
                .param("after", place.after())
                .param("until", Timestamp.from(place.until()))
                .param("withdrawnToo", wish.withdrawnToo())
                .param("narrow", wish.narrow())
                .param("qualityMin", Pdq.QUALITY_MIN)
                .param("most", wish.most() + 1)
                .query((row, number) -> new Told(
                        Objects.requireNonNull(BankReading.entry(row, number)),
                        row.getBoolean("live_elsewhere"),
                        row.getString("origin"),
                        row.getBoolean("passed_on")))
                .list();
    }

    /// The banks that a client may have.
    List<Bank> banks(ClientCall call) {
        return wall.serve(
                call.agency(),
                call.client(),
                jdbc -> BankReading.banks(jdbc, call.agency().value()));
    }

    /// The same by their ids.
    static Map<UUID, Bank> byId(List<Bank> banks) {
        return banks.stream().collect(Collectors.toMap(Bank::id, Function.identity()));
    }
}

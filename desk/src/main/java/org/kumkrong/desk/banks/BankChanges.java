// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.set.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What one transaction changes in the banks of an agency.
///
/// From [#begin] to the end of the transaction nobody else changes them: so numbers and times of
/// changes become visible in
/// their order, and whoever follows them loses none. Each change gets the next number, and a time in
/// whole seconds that is
/// after every time up to which somebody was told everything. Times of many at once are spread over as many seconds as
/// it takes, so that who asks for ranges of time can have them in parts.
public final class BankChanges {
    /// So many changes share a second.
    public static final int PER_SECOND = 5_000;

    /// Of one call; more go in several.
    public static final int AT_ONCE_MAX = 100_000;

    private final JdbcClient jdbc;
    private final UUID agency;
    private long changeNo;
    private Instant second;
    private int inSecond;

    private BankChanges(JdbcClient jdbc, UUID agency, long changeNo, Instant second, int inSecond) {
        this.jdbc = jdbc;
        this.agency = agency;
        this.changeNo = changeNo;
        this.second = second;
        this.inSecond = inSecond;
    }

    /// Waits for whoever changes the agency's banks, and takes their turn.
    public static BankChanges begin(JdbcClient jdbc, UUID agency) {
        jdbc.sql("insert into bank_clock (agency_id) values (:agency) on conflict do nothing")
                .param("agency", agency)
                .update();
        return jdbc.sql("""
                        select c.change_no, b.second, case when b.second = c.second then c.in_second else 0 end as in_second
                        from bank_clock c, lateral (
                            select greatest(c.second, c.told_until + interval '1 second',
                                            date_trunc('second', viewer_time())) as second) b
                        where c.agency_id = :agency for update of c
                        """)
                .param("agency", agency)
                .query((row, number) -> new BankChanges(
                        jdbc,
                        agency,
                        row.getLong("change_no"),
                        row.getTimestamp("second").toInstant(),
                        row.getInt("in_second")))
                .single();
    }

    /// A fingerprint to be added.
    ///
    /// @param quality null where nobody said
    /// @param category empty where it is the bank's
    /// @param remoteId what the server it comes from calls it; empty where it comes from an officer
    public record Added(
            Kind kind, String hash, Media media, @Nullable Integer quality, String category, String remoteId) {
        /// Without the fingerprint.
        @Override
        public String toString() {
            return kind.word() + " fingerprint of one " + media.word();
        }
    }

    /// Adds what the bank does not hold already, under whatever id, and never the empty file or a blank
    /// fingerprint. What an
    /// officer withdrew is not
    /// pulled in again.
    ///
    /// @param officer null where it was pulled
    /// @param file the file of a tip that they are of; null where there is none
    /// @return how many were added
    public int add(UUID bank, List<Added> given, @Nullable UUID officer, @Nullable FileOfTip file) {
        bound(given.size());
        List<Added> entries = given.stream()
                .filter(each -> !EmptyFile.isKnownBy(each.kind(), each.hash()) && !BlankPrint.is(each.hash()))
                .toList();
        if (entries.isEmpty()) {
            return 0;
        }
        int added = jdbc.sql("""
                        with given as (
                            select distinct on (g.kind, g.hash, g.media) g.*
                            from unnest(:kinds::text[], :hashes::text[], :media::text[], :qualities::text[],
                                        :categories::text[], :remotes::text[])
                                with ordinality g (kind, hash, media, quality, category, remote_id, place)
                            order by g.kind, g.hash, g.media, g.place),
                        fresh as (
                            select g.*, row_number() over (order by g.place) as n from given g
                            where (select e.entry_no from bank_entry e
                                   where e.bank_id = :bank and e.kind = g.kind and e.hash = decode(g.hash, 'hex')
                                     and e.media = g.media and e.withdrawn_at is null
                                   limit 1) is null -- with its limit a look into an index; else the whole bank is read
                              and (:officer::uuid is not null or
                                  (select e.entry_no from bank_entry e
                                   where e.bank_id = :bank and e.kind = g.kind and e.hash = decode(g.hash, 'hex')
                                     and e.media = g.media and e.withdrawn_by is not null limit 1) is null))
                        insert into bank_entry (bank_id, agency_id, kind, hash, media, quality, category, remote_id, tip_id,
                                                tip_place, added_by, change_no, changed_at)
                        select :bank, :agency, f.kind, decode(f.hash, 'hex'), f.media, nullif(f.quality, '')::smallint,
                               f.category, f.remote_id, :tip::uuid, :place::smallint, :officer::uuid, :last + f.n,
                               :second::timestamptz + make_interval(secs => (:inSecond + f.n - 1) / :perSecond)
                        from fresh f
                        """)
                .param("kinds", texts(entries, each -> each.kind().word()))
                .param("hashes", texts(entries, Added::hash))
                .param("media", texts(entries, each -> each.media().word()))
                .param("qualities", texts(entries, each -> each.quality() == null ? "" : each.quality() + ""))
                .param("categories", texts(entries, Added::category))
                .param("remotes", texts(entries, Added::remoteId))
                .param("bank", bank)
                .param("agency", agency)
                .param("tip", file == null ? null : file.tip())
                .param("place", file == null ? null : file.place())
                .param("officer", officer)
                .param("last", changeNo)
                .param("second", Timestamp.from(second))
                .param("inSecond", inSecond)
                .param("perSecond", PER_SECOND)
                .update();
        count(bank, added, 0);
        moveOn(added);
        return added;
    }

    private static String[] texts(List<Added> entries, Function<Added, String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }

    /// Withdraws entries; they stay as withdrawn.
    ///
    /// @param officer null where the server they came from withdrew them
    /// @return how many were live until now
    public int withdraw(UUID bank, List<Long> entryNos, @Nullable UUID officer, String why) {
        bound(entryNos.size());
        if (entryNos.isEmpty()) {
            return 0;
        }
        int gone = jdbc.sql("""
                        update bank_entry e
                        set withdrawn_at = viewer_time(), withdrawn_by = :officer::uuid, withdrawn_why = :why,
                            change_no = :last + n.place,
                            changed_at = :second::timestamptz + make_interval(secs => (:inSecond + n.place - 1) / :perSecond)
                        from unnest(:entries::bigint[]) with ordinality n (entry_no, place)
                        where e.entry_no = n.entry_no and e.bank_id = :bank and e.agency_id = :agency
                          and e.withdrawn_at is null
                        """)
                .param("officer", officer)
                .param("why", why)
                .param("last", changeNo)
                .param("second", Timestamp.from(second))
                .param("inSecond", inSecond)
                .param("perSecond", PER_SECOND)
                .param("entries", entryNos.stream().distinct().toArray(Long[]::new))
                .param("bank", bank)
                .param("agency", agency)
                .update();
        count(bank, -gone, gone);
        moveOn(entryNos.size());
        return gone;
    }

    /// The live entries of a bank among fingerprints.
    public List<Long> find(UUID bank, List<Added> prints) {
        bound(prints.size());
        return jdbc.sql("""
                        select e.entry_no from bank_entry e
                        join (select distinct g.kind, decode(g.hash, 'hex') as hash, g.media
                              from unnest(:kinds::text[], :hashes::text[], :media::text[]) g (kind, hash, media)) g
                          on e.kind = g.kind and e.hash = g.hash and e.media = g.media
                        where e.bank_id = :bank and e.withdrawn_at is null
                        """)
                .param("kinds", texts(prints, each -> each.kind().word()))
                .param("hashes", texts(prints, Added::hash))
                .param("media", texts(prints, each -> each.media().word()))
                .param("bank", bank)
                .query(Long.class)
                .list();
    }

    /// Notes when a bank was last known to be what its source knows.
    public void current(UUID bank, Instant at) {
        jdbc.sql("update bank set current_at = :at where bank_id = :bank")
                .param("at", Timestamp.from(at))
                .param("bank", bank)
                .update();
    }

    private void count(UUID bank, int live, int withdrawn) {
        jdbc.sql("update bank set live = live + :live, withdrawn = withdrawn + :withdrawn where bank_id = :bank")
                .param("live", live)
                .param("withdrawn", withdrawn)
                .param("bank", bank)
                .update();
    }

    private void moveOn(int changes) {
        if (changes == 0) {
            return;
        }
        changeNo += changes;
        int last = inSecond + changes - 1;
        second = second.plusSeconds(last / PER_SECOND);
        inSecond = last % PER_SECOND + 1;
        jdbc.sql("""
                        update bank_clock set change_no = :changeNo, second = :second, in_second = :inSecond
                        where agency_id = :agency
                        """)
                .param("inSecond", inSecond)
                .param("changeNo", changeNo)
                .param("second", Timestamp.from(second))
                .param("agency", agency)
                .update();
    }

    private static void bound(int entries) {
        if (entries > AT_ONCE_MAX) {
            throw new IllegalArgumentException("entries must be at most " + AT_ONCE_MAX + ", not " + entries);
        }
    }
}

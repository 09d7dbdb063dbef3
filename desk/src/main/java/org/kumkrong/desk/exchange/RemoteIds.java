// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kumkrong.desk.access.AgencyId;
import org.kumkrong.desk.banks.BankChanges;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ids under which servers list the entries of a bank. An entry stands as long as one of them does.
///
/// Where two lists fill each other, each hears its own entries from the other, under the other's ids. Such an echo must
/// not hold up an entry whose origin withdrew it. So each id has an origin, by a name that goes with the entry from
/// server to server: once it is withdrawn, ids that were only passed on with the same origin stand no more and bring
/// nothing back, unless who said it first says it still.
final class RemoteIds {
    private final JdbcClient jdbc;
    private final AgencyId agency;
    private final UUID bank;

    RemoteIds(JdbcClient jdbc, AgencyId agency, UUID bank) {
        this.jdbc = jdbc;
        this.agency = agency;
        this.bank = bank;
    }

    /// An id under which an entry stands.
    record Standing(long number, long entry, String origin) {}

    /// A fingerprint that a server lists, with its origin.
    record Listed(BankChanges.Added print, PeerPage.Origin origin) {
        /// Without the fingerprint.
        @Override
        public String toString() {
            return print.toString();
        }
    }

    /// A fingerprint of an entry.
    record Print(String kind, String hash, String media) {
        static Print of(BankChanges.Added added) {
            return new Print(added.kind().word(), added.hash(), added.media().word());
        }

        /// Without the fingerprint.
        @Override
        public String toString() {
            return kind;
        }
    }

    static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(row.getLong("remote_no"), row.getLong("entry_no"), row.getString("origin"));
    }

    /// Of ids that a server speaks of, those under which it lists an entry no more.
    ///
    /// @param kept the fingerprints that each id has now
    List<Standing> left(Map<String, Set<Print>> kept) {
        record Found(Standing standing, String remote, Print print) {}
        return jdbc
                .sql("""
                        select r.remote_no, r.entry_no, r.origin, r.remote_id, e.kind, e.hash, e.media
                        from bank_remote r join bank_entry e on e.entry_no = r.entry_no
                        where r.bank_id = :bank and r.gone_at is null and r.remote_id = any (:remotes::text[])
                          and e.withdrawn_at is null
                        """)
                .param("bank", bank)
                .param("remotes", kept.keySet().toArray(String[]::new))
                .query((row, number) -> new Found(
                        standing(row, number),
                        row.getString("remote_id"),
                        new Print(
                                row.getString("kind"),
                                HexFormat.of().formatHex(row.getBytes("hash")),
                                row.getString("media"))))
                .list()
                .stream()
                .filter(found -> !kept.getOrDefault(found.remote(), Set.of()).contains(found.print()))
                .map(Found::standing)
                .toList();
    }

    /// Entries stand under these no more.
    void end(List<Standing> gone) {
        jdbc.sql("update bank_remote set gone_at = viewer_time() where remote_no = any (:numbers::bigint[])")
                .param("numbers", gone.stream().map(Standing::number).toArray(Long[]::new))
                .update();
    }

    /// The entries that are in force stand under these ids, too.
    void remember(List<Listed> listed) {
        jdbc.sql("""
                        insert into bank_remote (entry_no, bank_id, agency_id, remote_id, origin, passed_on)
                        select e.entry_no, :bank, :agency, g.remote_id, g.origin, g.passed_on
                        from (select distinct on (kind, hash, media, remote_id) *
                              from unnest(:kinds::text[], :hashes::text[], :media::text[], :remotes::text[], :origins::text[],
                                          :passed::boolean[]) n (kind, hash, media, remote_id, origin, passed_on)) g
                            cross join lateral (
                                select e.entry_no from bank_entry e
                                where e.bank_id = :bank and e.kind = g.kind and e.hash = decode(g.hash, 'hex')
                                  and e.media = g.media and e.withdrawn_at is null limit 1) e
                        on conflict (entry_no, remote_id) do update
                        set gone_at = null, origin = excluded.origin, passed_on = excluded.passed_on
                        where (bank_remote.gone_at, bank_remote.origin, bank_remote.passed_on)
                            is distinct from (null, excluded.origin, excluded.passed_on)
                        """)
                .param("kinds", texts(listed, each -> each.print().kind().word()))
                .param("hashes", texts(listed, each -> each.print().hash()))
                .param("media", texts(listed, each -> each.print().media().word()))
                .param("remotes", texts(listed, each -> each.print().remoteId()))
                .param("origins", texts(listed, each -> each.origin().name()))
                .param(
                        "passed",
                        listed.stream().map(each -> each.origin().passedOn()).toArray(Boolean[]::new))
                .param("bank", bank)
                .param("agency", agency.value())
                .update();
    }

    /// Of origins, those that were withdrawn and that nobody tells of at first hand: what is passed on of them is an
    /// echo.
    Set<String> withdrawn(Collection<String> origins) {
        return new HashSet<>(jdbc.sql("""
                        select n.origin from (select distinct unnest(:origins::text[]) as origin) n
                        where n.origin <> ''
                          and exists (select from bank_remote r
                                      where r.bank_id = :bank and r.origin = n.origin and r.gone_at is not null)
                          and not exists (select from bank_remote r
                                          where r.bank_id = :bank and r.origin = n.origin and r.gone_at is null
                                            and not r.passed_on)
                        """)
                .param("origins", origins.toArray(String[]::new))
                .param("bank", bank)
                .query(String.class)
                .list());
    }

    /// Ids that stand and have one of these origins.
    List<Standing> of(Set<String> origins) {
        return jdbc.sql("""
                        select remote_no, entry_no, origin from bank_remote
                        where bank_id = :bank and gone_at is null and origin = any (:origins::text[])
                        """)
                .param("bank", bank)
                .param("origins", origins.toArray(String[]::new))
                .query(RemoteIds::standing)
                .list();
    }

    /// Of entries, those in force that stand under no id any more. What an officer added stands by itself.
    List<Long> bare(Collection<Long> entries) {
        return jdbc.sql("""
                        select e.entry_no from bank_entry e
                        where e.entry_no = any (:entries::bigint[]) and e.withdrawn_at is null and e.added_by is null
                          and not exists (select from bank_remote r where r.entry_no = e.entry_no and r.gone_at is null)
                        order by e.entry_no
                        """)
                .param("entries", entries.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private static String[] texts(List<Listed> listed, Function<Listed, String> text) {
        return listed.stream().map(text).toArray(String[]::new);
    }
}

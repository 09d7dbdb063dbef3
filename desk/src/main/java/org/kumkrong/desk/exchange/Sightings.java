// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kumkrong.desk.access.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Under which of the known ids a pull was told of entries again, while it takes a server's list from its beginning.
///
/// A server need not tell a newcomer what it withdrew. So what came from it earlier and is not on its list any more is
/// known only once the whole list was read: until then nothing counts as missing. All is written with
/// the pages, so that
/// a pull that is killed forgets nothing.
final class Sightings {
    private final JdbcClient jdbc;
    private final AgencyId agency;
    private final UUID pull;
    private final UUID bank;

    Sightings(JdbcClient jdbc, AgencyId agency, UUID pull, UUID bank) {
        this.jdbc = jdbc;
        this.agency = agency;
        this.pull = pull;
        this.bank = bank;
    }

    /// The list is taken from its first page: what was seen of an earlier attempt does not count.
    void begin() {
        forget();
        jdbc.sql("""
                        update bank_pull
                        set anew_below = (select coalesce(max(r.remote_no), 0) from bank_remote r where r.bank_id = :bank)
                        where pull_id = :pull
                        """).param("bank", bank).param("pull", pull).update();
    }

    /// The server told of these.
    void saw(Collection<String> remotes) {
        jdbc.sql("""
                        insert into bank_pull_sight (pull_id, remote_no, agency_id)
                        select p.pull_id, r.remote_no, :agency
                        from bank_pull p join bank_remote r on r.bank_id = p.bank_id and r.remote_no <= p.anew_below
                        where p.pull_id = :pull and r.gone_at is null and r.remote_id = any (:remotes::text[])
                        on conflict do nothing
                        """)
                .param("agency", agency.value())
                .param("pull", pull)
                .param("remotes", remotes.toArray(String[]::new))
                .update();
    }

    /// Whether the server has told of any entry at all since the list began.
    boolean any() {
        return jdbc.sql("""
                        select exists (select from bank_pull_sight s where s.pull_id = :pull)
                            or exists (select from bank_remote r join bank_pull p on p.pull_id = :pull and r.bank_id = p.bank_id
                                       where r.remote_no > p.anew_below)
                        """).param("pull", pull).query(Boolean.class).single();
    }

    /// Ids of this server under which entries stand, and of which it has not told since the list began.
    List<RemoteIds.Standing> missing() {
        return jdbc.sql("""
                        select r.remote_no, r.entry_no, r.origin
                        from bank_pull p join bank_remote r on r.bank_id = p.bank_id and r.remote_no <= p.anew_below
                            join bank_entry e on e.entry_no = r.entry_no
                        where p.pull_id = :pull and r.gone_at is null and e.withdrawn_at is null
                          and not exists (select from bank_pull_sight s where s.pull_id = :pull and s.remote_no = r.remote_no)
                          and exists (select from bank_pull o
                                      where o.bank_id = p.bank_id and o.wire = p.wire and o.address = p.address
                                        and r.told_at between o.made_at and coalesce(o.ended_at, 'infinity'))
                        order by r.remote_no
                        """).param("pull", pull).query(RemoteIds::standing).list();
    }

    /// The list was read to its end.
    void end() {
        forget();
        jdbc.sql("update bank_pull set anew_below = null where pull_id = :pull")
                .param("pull", pull)
                .update();
    }

    private void forget() {
        jdbc.sql("delete from bank_pull_sight where pull_id = :pull")
                .param("pull", pull)
                .update();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.demo;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.SharedField;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.cases.CaseWork;
import org.kumkrong.desk.cases.Cases;
import org.kumkrong.desk.sharing.Shares;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The first cases of the made-up unit, a list of fingerprints, and one share: its own officers open
/// them, through the same walls as everybody,
/// as soon as its tips are read and linked. Does nothing where the unit has a case already.
@Component
@ConditionalOnProperty("kumkrong.demo")
final class DemoCases implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoCases.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int LOOKS_MAX = 900;
    private static final Duration STOP_MAX = Duration.ofSeconds(5);
    private static final Set<SharedField> WHAT_A_SHELTER_NEEDS =
            EnumSet.of(SharedField.WORDS, SharedField.CHILDREN, SharedField.URGENCY);

    private final Wall wall;
    private final Cases cases;
    private final CaseWork work;
    private final Shares shares;
    private final DemoFacts facts;
    private final DemoBank bank;
    private final CountDownLatch leaving = new CountDownLatch(1);
    private volatile @Nullable Thread worker;

    DemoCases(Wall wall, Cases cases, CaseWork work, Shares shares, DemoFacts facts, DemoBank bank) {
        this.wall = wall;
        this.cases = cases;
        this.work = work;
        this.shares = shares;
        this.facts = facts;
        this.bank = bank;
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("demo-cases").start(this::run);
    }

    /// Lets it finish what it is about. To interrupt it would close the connection under a question to the database.
    @Override
    public void stop() {
        leaving.countDown();
        Thread running = worker;
        if (running != null) {
            try {
                running.join(STOP_MAX);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void run() {
        try {
            boolean left = false;
            for (int look = 0; look < LOOKS_MAX && !left && !made(); look++) {
                left = leaving.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the demonstration has no cases: {}", e.getClass().getSimpleName());
        }
    }

    /// Makes the cases, if the time has come.
    ///
    /// @return whether there is nothing left to do
    private boolean made() throws InterruptedException {
        Optional<Viewer> online = officer("investigator");
        Optional<Viewer> trafficking = officer("investigator-2");
        Optional<Viewer> supervisor = officer("supervisor");
        Optional<Viewer> statistician = officer("statistician");
        if (online.isEmpty() || trafficking.isEmpty() || supervisor.isEmpty() || statistician.isEmpty()) {
            return true;
        }
        if (!wall.read(supervisor.get(), DemoCases::isLinked)) {
            return false;
        }
        if (wall.read(supervisor.get(), DemoCases::hasNoCase)) {
            openCases(supervisor.get(), online.get(), trafficking.get());
        }
        if (wall.read(supervisor.get(), DemoCases::hasNoSheet)) {
            facts.make(new DemoFacts.People(statistician.get(), supervisor.get(), online.get()), leaving);
        }
        return true;
    }

    private static boolean hasNoSheet(JdbcClient jdbc) {
        return jdbc.sql("select not exists (select from fact_sheet)")
                .query(Boolean.class)
                .single();
    }

    private void openCases(Viewer supervisor, Viewer online, Viewer trafficking) {
        List<UUID> subjects = wall.read(supervisor, DemoCases::busiestSubjects);
        if (subjects.size() < 3) {
            return;
        }
        open(online, "Lotus · ดอกบัว", "Sexual abuse", subjects.get(0)).ifPresent(id -> {
            work.note(online, id, "ขอข้อมูลเจ้าของบัญชีจากธนาคารแล้ว รอคำตอบ / Asked the bank whose account it is.");
            shareWithShelter(online, id);
        });
        open(trafficking, "Kite · ว่าว", "Human trafficking", subjects.get(1))
                .ifPresent(id -> work.note(trafficking, id, "ประสานตำรวจท้องที่แล้ว / The local station knows."));
        open(online, "Lantern · โคมไฟ", "Abuse material", subjects.get(2));
        officer("custodian").ifPresent(bank::make);
    }

    private Optional<UUID> open(Viewer owner, String title, String category, UUID subject) {
        return wall.read(
                        owner,
                        jdbc -> jdbc.sql("select category_id from case_category where name_en = :name")
                                .param("name", category)
                                .query(UUID.class)
                                .optional())
                .flatMap(id -> cases.open(owner, new Cases.Opening(title, id, owner.teamId(), null, subject)));
    }

    private void shareWithShelter(Viewer sharer, UUID id) {
        wall.read(
                        sharer,
                        jdbc -> jdbc.sql("select agency_id from agency where kind = 'ngo' order by name_en limit 1")
                                .query(UUID.class)
                                .optional())
                .ifPresent(shelter -> shares.share(
                        sharer,
                        new Shares.Wish(
                                shelter,
                                null,
                                id,
                                WHAT_A_SHELTER_NEEDS,
                                "บ้านพักดูแลเด็กคนหนึ่งในคดี / The shelter looks after one of the children.")));
    }

    private static boolean isLinked(JdbcClient jdbc) {
        return jdbc.sql("""
                        select exists (select from tip) and not exists (select from arrival where read_at is null)
                           and not exists (select from tip t where not exists (
                               select from standing s where s.tip_id = t.tip_id))
                        """).query(Boolean.class).single();
    }

    private static boolean hasNoCase(JdbcClient jdbc) {
        return jdbc.sql("select not exists (select from case_file)")
                .query(Boolean.class)
                .single();
    }

    private static List<UUID> busiestSubjects(JdbcClient jdbc) {
        return jdbc.sql("""
                        select person_id from mention where role = 'suspect'
                        group by person_id having count(distinct tip_id) <= 20
                        order by count(distinct tip_id) desc, person_id limit 3
                        """).query(UUID.class).list();
    }

    /// An officer of the demonstration by sign-in name, looked up as the police unit's administrator would.
    private Optional<Viewer> officer(String name) {
        Viewer nobody = new Viewer(new UUID(0, 0), new UUID(0, 0), null, Role.ADMINISTRATOR, "", "", "");
        Optional<UUID> police = wall.read(
                nobody,
                jdbc -> jdbc.sql("select agency_id from agency where kind = 'police' order by name_en limit 1")
                        .query(UUID.class)
                        .optional());
        return police.flatMap(agency -> wall.read(
                new Viewer(new UUID(0, 0), agency, null, Role.ADMINISTRATOR, "", "", ""),
                jdbc -> jdbc.sql("""
                        select o.officer_id, o.team_id, o.role, o.display_name, a.name_en, a.name_th
                        from officer o join agency a using (agency_id)
                        where o.sign_in_name = :name and o.agency_id = :agency and o.demo
                        """)
                        .param("name", name)
                        .param("agency", agency)
                        .query((row, number) -> new Viewer(
                                row.getObject("officer_id", UUID.class),
                                agency,
                                row.getObject("team_id", UUID.class),
                                Role.valueOf(row.getString("role").toUpperCase(java.util.Locale.ROOT)),
                                row.getString("display_name"),
                                row.getString("name_en"),
                                row.getString("name_th")))
                        .optional()));
    }
}

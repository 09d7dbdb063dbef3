// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.hashindex.set.Trust;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The banks of an agency, as its officers see and keep them.
@Component
public class Banks {
    private static final String OBJECT = "bank";

    private final Wall wall;

    Banks(Wall wall) {
        this.wall = wall;
    }

    /// What an officer says about a new bank.
    ///
    /// @param radius in how many bits pictures may differ, 0 to 64
    /// @param pulled whether another server fills it, instead of officers
    public record Draft(
            String name, String scheme, String category, Trust trust, int radius, String source, boolean pulled) {}

    /// The banks of the viewer's agency by name.
    public List<Bank> list(Viewer viewer) {
        return wall.read(viewer, jdbc -> BankReading.banks(jdbc, viewer.agencyId()));
    }

    /// A bank of the viewer's agency.
    public Optional<Bank> find(Viewer viewer, UUID bank) {
        return list(viewer).stream().filter(each -> each.id().equals(bank)).findFirst();
    }

    /// Makes a bank; empty where there is one of that name.
    public Optional<UUID> create(Viewer viewer, Draft draft) {
        return wall.write(viewer, jdbc -> {
            Optional<UUID> made = jdbc.sql("""
                            insert into bank (agency_id, name, scheme, category, trust, radius, source, pulled, made_by, current_at)
                            values (:agency, :name, :scheme, :category, lower(:trust), :radius, :source, :pulled, :officer,
                                    case when :pulled then null else viewer_time() end)
                            on conflict (agency_id, name) do nothing returning bank_id
                            """)
                    .param("agency", viewer.agencyId())
                    .param("name", draft.name())
                    .param("scheme", draft.scheme())
                    .param("category", draft.category())
                    .param("trust", draft.trust().name())
                    .param("radius", draft.radius())
                    .param("source", draft.source())
                    .param("pulled", draft.pulled())
                    .param("officer", viewer.officerId())
                    .query(UUID.class)
                    .optional();
            made.ifPresent(id -> Events.record(jdbc, viewer, "bank-made", OBJECT, id.toString(), ""));
            return made;
        });
    }

    /// Whether a tip is there for this officer.
    boolean hasTip(Viewer viewer, UUID tip) {
        return wall.hasTip(viewer, tip);
    }

    /// Adds some fingerprints of a list, or of a file in a tip; what is there already stays as it is.
    ///
    /// @param file null where they come with a list
    /// @return how many were added
    public int add(Viewer viewer, Bank bank, @Nullable FileOfTip file, List<BankChanges.Added> entries) {
        return wall.write(viewer, jdbc -> {
            BankChanges changes = BankChanges.begin(jdbc, viewer.agencyId());
            int fresh = changes.add(bank.id(), entries, viewer.officerId(), file);
            jdbc.sql("update bank set current_at = viewer_time() where bank_id = :bank")
                    .param("bank", bank.id())
                    .update();
            Events.record(
                    jdbc,
                    viewer,
                    file == null ? "bank-added" : "bank-added-from-tip",
                    OBJECT,
                    bank.id().toString(),
                    fresh + " / " + entries.size());
            if (file != null && fresh > 0) {
                Integer place = file.place();
                String which = place == null ? "" : place + 1 + " → ";
                Events.record(jdbc, viewer, "tip-file-listed", "tip", file.tip().toString(), which + bank.name());
            }
            return fresh;
        });
    }

    /// Withdraws those of some fingerprints that are live.
    ///
    /// @return how many were
    public int withdraw(Viewer viewer, Bank bank, List<BankChanges.Added> prints, String why) {
        return wall.write(viewer, jdbc -> {
            BankChanges changes = BankChanges.begin(jdbc, viewer.agencyId());
            return withdraw(jdbc, changes, viewer, bank, changes.find(bank.id(), prints), why);
        });
    }

    /// Withdraws one entry by its number.
    boolean withdraw(Viewer viewer, Bank bank, long entryNo, String why) {
        return wall.write(
                viewer,
                jdbc -> withdraw(jdbc, BankChanges.begin(jdbc, viewer.agencyId()), viewer, bank, List.of(entryNo), why)
                        > 0);
    }

    private static int withdraw(
            JdbcClient jdbc, BankChanges changes, Viewer viewer, Bank bank, List<Long> entries, String why) {
        int gone = changes.withdraw(bank.id(), entries, viewer.officerId(), why);
        if (gone > 0) {
            Events.record(jdbc, viewer, "bank-withdrawn", OBJECT, bank.id().toString(), why);
        }
        return gone;
    }

    /// What was done to a bank, newest first.
    List<Events.Entry> history(Viewer viewer, UUID bank) {
        return wall.read(viewer, jdbc -> Events.of(jdbc, OBJECT, bank.toString()));
    }
}

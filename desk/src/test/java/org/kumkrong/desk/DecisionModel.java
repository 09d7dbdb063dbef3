// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kumkrong.desk.access.SharedField;

/// Who may do what, said a third time and in another way: as sets, from a table that people can read. It shares no line
/// with the policy or with the rules of the database.
final class DecisionModel {
    /// One letter for each right of a role: reads tips and cases; works cases; shares; breaks the glass; leads.
    private static final Map<String, String> RIGHTS = new TreeMap<>(Map.of(
            "analyst", "RW-G-",
            "investigator", "RWSG-",
            "supervisor", "RWS-L",
            "partner_caseworker", "RW-G-",
            "evidence_custodian", "R--G-",
            "statistician", "-----",
            "auditor", "-----",
            "administrator", "-----"));

    private final DecisionWorld world;
    private final DecisionWorld.Officer viewer;
    private final String rights;
    private final Set<UUID> held;
    private final Set<UUID> behindGlass;

    DecisionModel(DecisionWorld world, DecisionWorld.Officer viewer) {
        this.world = world;
        this.viewer = viewer;
        this.rights = RIGHTS.getOrDefault(viewer.role().word(), "-----");
        this.held = has('R') ? held() : Set.of();
        this.behindGlass = has('R') ? behindGlass() : Set.of();
    }

    private boolean has(char right) {
        return rights.indexOf(right) >= 0;
    }

    /// The cases of the agency that are the viewer's by right.
    private Set<UUID> held() {
        Set<UUID> ids = new HashSet<>();
        for (DecisionWorld.Case each : ofAgency()) {
            if (has('L')) {
                ids.add(each.id());
            }
            if (each.owner() == viewer.id()) {
                ids.add(each.id());
            }
            if (each.team() != null && each.team() == viewer.team()) {
                ids.add(each.id());
            }
        }
        return ids;
    }

    private List<DecisionWorld.Case> ofAgency() {
        return world.cases.stream()
                .filter(each -> each.agency() == viewer.agency())
                .toList();
    }

    private Set<UUID> behindGlass() {
        return world.readings.stream()
                .filter(each ->
                        each.officer() == viewer.id() && each.expiresAt().isAfter(DecisionWorld.NOW))
                .map(each -> each.of().id())
                .collect(Collectors.toSet());
    }

    Set<UUID> tipsRead() {
        return has('R') ? tipsOfAgency() : Set.of();
    }

    Set<UUID> tipsShared() {
        return has('S') ? tipsOfAgency() : Set.of();
    }

    private Set<UUID> tipsOfAgency() {
        return world.tips.stream()
                .filter(each -> each.agency() == viewer.agency())
                .map(DecisionWorld.Tip::id)
                .collect(Collectors.toSet());
    }

    Set<UUID> casesRead() {
        Set<UUID> ids = new HashSet<>(held);
        ids.addAll(behindGlass);
        return ids;
    }

    Set<UUID> casesWorked() {
        return has('W') ? held : Set.of();
    }

    Set<UUID> casesShared() {
        return has('S') ? held : Set.of();
    }

    Set<UUID> casesHandedOver() {
        return has('L') ? held : Set.of();
    }

    Set<UUID> glassBroken() {
        Set<UUID> ids = new HashSet<>();
        if (has('G')) {
            ofAgency().forEach(each -> ids.add(each.id()));
            ids.removeAll(casesRead());
        }
        return ids;
    }

    Set<UUID> readingsReviewed() {
        return world.readings.stream()
                .filter(each -> has('L') && each.reviewer() == null)
                .filter(each -> each.of().agency() == viewer.agency() && each.officer() != viewer.id())
                .map(DecisionWorld.Reading::id)
                .collect(Collectors.toSet());
    }

    Set<UUID> sharesRead() {
        return world.shares.stream()
                .filter(each -> has('R') && each.to() == viewer.agency() && !each.revoked())
                .map(DecisionWorld.Shared::id)
                .collect(Collectors.toSet());
    }

    /// Fields that are read, as `share/field`.
    Set<String> fieldsRead() {
        Set<UUID> open = sharesRead();
        Set<String> fields = new HashSet<>();
        for (DecisionWorld.Shared each : world.shares) {
            if (open.contains(each.id())) {
                for (SharedField field : each.fields()) {
                    fields.add(each.id() + "/" + field.word());
                }
            }
        }
        return fields;
    }

    Set<UUID> sharesRevoked() {
        Set<UUID> ids = new HashSet<>();
        for (DecisionWorld.Shared each : world.shares) {
            boolean mine = each.tip() != null ? each.from() == viewer.agency() : isHeld(each.file());
            if (has('S') && mine && !each.revoked()) {
                ids.add(each.id());
            }
        }
        return ids;
    }

    private boolean isHeld(DecisionWorld.@org.jspecify.annotations.Nullable Case file) {
        return file != null && held.contains(file.id());
    }
}

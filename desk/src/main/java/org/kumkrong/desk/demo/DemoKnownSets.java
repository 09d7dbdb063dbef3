// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.demo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kumkrong.desk.access.Role;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.files.AgencySets;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The made-up sets of known files, attached to the made-up police unit by its administrator, once.
@Component
@ConditionalOnProperty("kumkrong.demo")
final class DemoKnownSets implements ApplicationRunner {
    private final Wall wall;
    private final AgencySets sets;

    DemoKnownSets(Wall wall, AgencySets sets) {
        this.wall = wall;
        this.sets = sets;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        administrator().filter(viewer -> !sets.anyAttachedEver(viewer)).ifPresent(viewer -> {
            for (String folder : List.of(DemoSets.CONFIRMED, DemoSets.PASSED_ON)) {
                sets.attach(viewer, folder);
            }
        });
    }

    private Optional<Viewer> administrator() {
        Viewer nobody = new Viewer(new UUID(0, 0), new UUID(0, 0), null, Role.ADMINISTRATOR, "", "", "");
        return wall.read(
                        nobody,
                        jdbc -> jdbc.sql("select agency_id from agency where kind = 'police' order by name_en limit 1")
                                .query(UUID.class)
                                .optional())
                .flatMap(agency -> wall.read(
                        new Viewer(new UUID(0, 0), agency, null, Role.ADMINISTRATOR, "", "", ""),
                        jdbc -> jdbc.sql("""
                                select officer_id, role, display_name from officer
                                where agency_id = :agency and role = 'administrator' and demo order by sign_in_name limit 1
                                """)
                                .param("agency", agency)
                                .query((row, number) -> new Viewer(
                                        row.getObject("officer_id", UUID.class),
                                        agency,
                                        null,
                                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                                        row.getString("display_name"),
                                        "",
                                        ""))
                                .optional()));
    }
}

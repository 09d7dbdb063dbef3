// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.Tip;

/// Made-up mentions of one suspect.
final class Fixtures {
    private static int tips;

    private Fixtures() {}

    static Identifier identifier(IdentifierKind kind, String scope, String value) {
        return new Identifier(kind, scope, value, "", value, new Identifier.Origin.Field("test"), null, -1);
    }

    static Persons.Mentioned mentioned(@Nullable Instant at, List<Identifier> identifiers) {
        Tip tip = new Tip(
                "test",
                "t" + ++tips,
                SourceFormat.values()[0],
                new RawSource("test.csv", 0, "00"),
                null,
                null,
                IncidentKind.OTHER,
                "",
                "",
                "",
                "",
                Set.of(),
                List.of(new Mention(Role.SUSPECT, 0, identifiers, Map.of())),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
        return new Persons.Mentioned(new UUID(0, tips), "suspect", 0, tip.id(), "URGENT", 70, at, tip);
    }
}

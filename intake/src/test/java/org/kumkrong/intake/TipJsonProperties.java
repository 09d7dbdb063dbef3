// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever characters a source sends, a tip kept as UTF-8 comes back as it was.
class TipJsonProperties {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void losesNoCharacter(long seed) {
        Random random = new Random(seed);

        for (int i = 0; i < 200; i++) {
            Tip tip = tip(random);
            byte[] kept = TipJson.write(tip).getBytes(StandardCharsets.UTF_8);

            assertThat(TipJson.read(new String(kept, StandardCharsets.UTF_8)))
                    .as("seed %d, tip %d", seed, i)
                    .isEqualTo(tip);
        }
    }

    private static Tip tip(Random random) {
        TipTime time = new TipTime(
                text(random),
                Instant.ofEpochSecond(
                        random.nextLong(-100_000_000_000L, 400_000_000_000L), random.nextInt(1_000_000_000)),
                random.nextBoolean(),
                random.nextBoolean());
        Identifier identifier = new Identifier(
                IdentifierKind.values()[random.nextInt(IdentifierKind.values().length)],
                text(random),
                "v" + text(random),
                text(random),
                text(random),
                random.nextBoolean()
                        ? new Identifier.Origin.Field(text(random))
                        : new Identifier.Origin.FreeText(random.nextInt(), random.nextInt(), random.nextInt()),
                random.nextBoolean() ? time.instant() : null,
                random.nextInt());
        return new Tip(
                text(random),
                text(random),
                SourceFormat.LE_DOWNLOAD_JSON,
                new RawSource(text(random), random.nextLong(), text(random)),
                random.nextBoolean() ? time : null,
                random.nextBoolean() ? time : null,
                IncidentKind.OTHER,
                text(random),
                text(random),
                text(random),
                text(random),
                Set.of(TipFlag.values()[random.nextInt(TipFlag.values().length)]),
                List.of(new Mention(
                        Role.OTHER, random.nextInt(), List.of(identifier), Map.of(text(random), text(random)))),
                List.of(),
                List.of(new Passage(Passage.Kind.NOTE, text(random), text(random), List.of(identifier), List.of())),
                List.of(new RejectedIdentifier(
                        random.nextBoolean() ? identifier.kind() : null,
                        text(random),
                        text(random),
                        text(random),
                        identifier.origin())),
                Map.of(text(random), List.of(text(random), text(random))));
    }

    /// Any sixteen-bit units, halves of pairs and control characters among them.
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x1_0000));
        }
        return text.toString();
    }
}

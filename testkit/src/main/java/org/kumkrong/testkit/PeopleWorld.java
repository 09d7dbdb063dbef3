// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.people.Entry;

/// A made-up register of people with double entries, errors and the answers in its last column, `entity`.
///
/// Columns: `id, given, family, birth_date, sex, street, city, postcode, phone, email, bank_account, ip, entity`. The
/// same settings give the same bytes. Five bytes a record are kept in memory. Not safe for threads.
public final class PeopleWorld {
    private static final int COPIES_MAX = 6;

    private PeopleWorld() {}

    /// How a register is made: its lines, the chance that a person has yet another line, and how many lines (picked
    /// evenly) share one bank account and one IP address.
    public record Settings(long seed, int records, double again, int hubRecords) {
        public Settings {
            if (records < 1 || again < 0 || again >= 1 || hubRecords < 0 || hubRecords > records) {
                throw new IllegalArgumentException(
                        "records " + records + ", again " + again + ", hubRecords " + hubRecords);
            }
        }

        /// About one line and a half a person, no hub.
        public static Settings usual(long seed, int records) {
            return new Settings(seed, records, 0.35, 0);
        }

        /// These settings with one bank account and one IP address shared by that many lines.
        public Settings withHub(int lines) {
            return new Settings(seed, records, again, lines);
        }
    }

    /// Writes the register as CSV, UTF-8 with a comma.
    public static void write(Settings settings, Path file) throws IOException {
        int[] entities = entities(settings);
        boolean[] seen = new boolean[settings.records()];
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvWriter table =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
            table.writeRecord(Entry.HEADER);
            for (int record = 0; record < entities.length; record++) {
                int entity = entities[record];
                table.writeRecord(Entry.line(settings.seed(), record, entity, !seen[entity], hub(settings, record)));
                seen[entity] = true;
            }
        }
    }

    private static boolean hub(Settings settings, int record) {
        long before = (long) record * settings.hubRecords() / settings.records();
        long after = (long) (record + 1) * settings.hubRecords() / settings.records();
        return after > before;
    }

    private static int[] entities(Settings settings) {
        Dice dice = Dice.of(settings.seed(), 'R');
        int[] entities = new int[settings.records()];
        int entity = 0;
        int copies = 0;
        for (int i = 0; i < entities.length; i++) {
            entities[i] = entity;
            if (++copies == COPIES_MAX || !dice.chance(settings.again())) {
                entity++;
                copies = 0;
            }
        }
        shuffle(entities, dice);
        return entities;
    }

    private static void shuffle(int[] values, Dice dice) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            int kept = values[i];
            values[i] = values[j];
            values[j] = kept;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kumkrong.testkit.world.Draft;
import org.kumkrong.testkit.world.Person;

/// The answers to a stream, kept outside it: who each mention is, and which tips hide a child in danger.
final class Answers implements AutoCloseable {
    private final CsvWriter mentions;
    private final CsvWriter tips;

    Answers(Path dir) throws IOException {
        Files.createDirectories(dir);
        this.mentions = table(dir.resolve("truth-mentions.csv"), "tip_id", "role", "mention", "entity");
        this.tips = table(dir.resolve("truth-tips.csv"), "tip_id", "danger", "viral", "case");
    }

    private static CsvWriter table(Path file, String... header) throws IOException {
        CsvWriter table = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        table.writeRecord(header);
        return table;
    }

    void put(Draft draft) {
        put(draft.tipId(), "suspect", draft.suspects());
        put(draft.tipId(), "victim", draft.victims());
        put(draft.tipId(), "recipient", draft.recipients());
        put(draft.tipId(), "other", draft.others());
        Draft.Answer answer = draft.answer();
        tips.writeRecord(draft.tipId(), answer.danger() ? "1" : "0", answer.viral() ? "1" : "0", answer.caseId());
    }

    private void put(String tipId, String role, List<Person> people) {
        for (int i = 0; i < people.size(); i++) {
            mentions.writeRecord(tipId, role, Integer.toString(i), people.get(i).entity());
        }
    }

    @Override
    public void close() throws IOException {
        try (mentions) {
            tips.close();
        }
    }
}

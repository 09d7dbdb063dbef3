// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kumkrong.linkage.Judgement;
import org.kumkrong.linkage.Judgement.Verdict;
import org.kumkrong.triage.people.MentionIndex;

/// Human judgements on mentions, from a CSV file `tip_a,mention_a,tip_b,mention_b,role,verdict` whose verdict is
/// `same`, `not-same` or `unsure`. The first five cells are as `links.csv` has them, also where a
/// spreadsheet saved them. Remembers which of them were about somebody; for one run and one thread.
public final class WordsOnTips {
    private static final Map<String, Verdict> VERDICTS =
            Map.of("same", Verdict.SAME, "not-same", Verdict.NOT_SAME, "unsure", Verdict.UNSURE);
    private static final Set<String> COLUMNS = Set.of("tip_a", "mention_a", "tip_b", "mention_b", "role", "verdict");

    private final List<Word> words;
    private final Set<Word> matched = new HashSet<>();

    private WordsOnTips(List<Word> words) {
        this.words = List.copyOf(words);
    }

    private record Word(long line, MentionKey a, MentionKey b, Verdict verdict) {}

    /// Nobody has judged anything.
    public static WordsOnTips none() {
        return new WordsOnTips(List.of());
    }

    /// Reads a file of judgements.
    ///
    /// @throws IOException where it cannot be read, or is no such file; the message names line and fault
    public static WordsOnTips read(Path file) throws IOException {
        List<Word> words = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                String where = file + ", line " + row.getStartingLineNumber() + ": ";
                if (!Set.copyOf(row.getHeader()).containsAll(COLUMNS)) {
                    throw new IOException(where + "needs the columns "
                            + String.join(", ", COLUMNS.stream().sorted().toList()));
                }
                Verdict verdict = VERDICTS.get(row.getField("verdict").strip().toLowerCase(Locale.ROOT));
                if (verdict == null) {
                    throw new IOException(where + "verdict must be same, not-same or unsure");
                }
                String roles = row.getField("role");
                words.add(new Word(
                        row.getStartingLineNumber(),
                        new MentionKey(row.getField("tip_a"), MentionKey.firstRole(roles), row.getField("mention_a")),
                        new MentionKey(row.getField("tip_b"), MentionKey.secondRole(roles), row.getField("mention_b")),
                        verdict));
            }
        } catch (CsvParseException e) {
            throw new IOException(file + ": cannot be read as CSV", e);
        }
        return new WordsOnTips(words);
    }

    /// Those on mentions of one side; tips that are not there are passed over.
    List<Judgement> about(MentionIndex mentions, String[] ids) {
        if (words.isEmpty()) {
            return List.of();
        }
        Map<MentionKey, Integer> records = HashMap.newHashMap(mentions.size());
        for (int record = 0; record < mentions.size(); record++) {
            records.put(
                    new MentionKey(
                            ids[mentions.tip(record)],
                            mentions.role(record).word(),
                            Integer.toString(mentions.number(record))),
                    record);
        }
        List<Judgement> judgements = new ArrayList<>();
        for (Word word : words) {
            Integer a = records.get(word.a);
            Integer b = records.get(word.b);
            if (a != null && b != null && !a.equals(b)) {
                judgements.add(new Judgement(a, b, word.verdict));
                matched.add(word);
            }
        }
        return judgements;
    }

    /// How many there are.
    public int count() {
        return words.size();
    }

    /// The lines of those that were about no two mentions of any side asked for so far.
    public List<Long> linesUnmatched() {
        return words.stream()
                .filter(word -> !matched.contains(word))
                .map(Word::line)
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.kumkrong.bench.score.Arguments;

/// Writes a register of made-up people with errors and repeats, any number of rows from one seed.
///
/// `--rows N --seed S --out FOLDER` writes `people.csv` and `truth.csv` (`file,row,entity`). Names are syllables, as
/// unevenly frequent as real ones; a third of the people stand there more than once, with slips of the pen, moved
/// houses, new addresses and gaps. All letters are small and ASCII, so that every engine means the same by *equal*.
/// Rows come in batches that are shuffled within, so that memory stays flat.
final class SyntheticPeople {
    static final List<String> COLUMNS = List.of("first_name", "surname", "dob", "city", "postcode", "email");
    private static final int CITY = 3;
    private static final int POSTCODE = 4;
    private static final int EMAIL = 5;
    private static final String CONSONANTS = "bcdfghklmnprstvw";
    private static final String VOWELS = "aeiou";
    private static final int FIRST_NAMES = 4_000;
    private static final int SURNAMES = 60_000;
    private static final int CITIES = 1_500;
    private static final int POSTCODES_PER_CITY = 40;
    private static final int BATCH_ROWS = 100_000;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1930, 1, 1);
    private static final int BIRTH_DAYS = 31_000;

    private final SplittableRandom random;

    private SyntheticPeople(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        write(
                Integer.parseInt(arguments.need("rows")),
                Long.parseLong(arguments.need("seed")),
                Files.createDirectories(Path.of(arguments.need("out"))));
    }

    private record Row(int entity, List<String> values) {}

    static void write(int rows, long seed, Path folder) throws IOException {
        SyntheticPeople people = new SyntheticPeople(seed);
        try (CsvWriter table = CsvWriter.builder().build(folder.resolve("people.csv"));
                CsvWriter truth = CsvWriter.builder().build(folder.resolve("truth.csv"))) {
            table.writeRecord(COLUMNS);
            truth.writeRecord("file", "row", "entity");
            int entity = 0;
            int written = 0;
            List<Row> batch = new ArrayList<>();
            while (written < rows) {
                int wanted = Math.min(BATCH_ROWS, rows - written);
                while (batch.size() < wanted) {
                    people.person(entity++, batch);
                }
                List<Row> out = people.shuffled(batch.subList(0, wanted));
                for (Row row : out) {
                    table.writeRecord(row.values());
                    written++;
                    truth.writeRecord("people.csv", Integer.toString(written), Integer.toString(row.entity()));
                }
                batch = new ArrayList<>(batch.subList(wanted, batch.size()));
            }
        }
    }

    private List<Row> shuffled(List<Row> rows) {
        List<Row> shuffled = new ArrayList<>(rows);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Row row = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, row);
        }
        return shuffled;
    }

    private void person(int entity, List<Row> rows) {
        String first = name(often(FIRST_NAMES), 2);
        String last = name(often(SURNAMES) + FIRST_NAMES, 3);
        int city = often(CITIES);
        String born = FIRST_BIRTH.plusDays(random.nextInt(BIRTH_DAYS)).toString();
        String mail = random.nextInt(100) < 60
                ? first + '.' + last + random.nextInt(1000) + "@" + name(random.nextInt(40), 2) + ".example"
                : "";
        List<String> clean = List.of(first, last, born, name(city, 3), postcode(city), mail);
        rows.add(new Row(entity, clean));
        for (int repeat = random.nextInt(100); repeat >= 67; repeat = random.nextInt(100)) {
            rows.add(new Row(entity, spoilt(clean)));
        }
    }

    /// The same person as another clerk wrote them down.
    private List<String> spoilt(List<String> clean) {
        List<String> values = new ArrayList<>(clean);
        if (random.nextInt(100) < 12) {
            int city = often(CITIES);
            values.set(CITY, name(city, 3));
            values.set(POSTCODE, postcode(city));
        }
        for (int i = 0; i < values.size(); i++) {
            int luck = random.nextInt(100);
            if (luck < 6) {
                values.set(i, "");
            } else if (luck < 16 && i != CITY) {
                values.set(i, i == EMAIL ? slipBeforeAt(values.get(i)) : slip(values.get(i)));
            }
        }
        return values;
    }

    /// Domains stay as they are: a slip could otherwise make a real one of `example`.
    private String slipBeforeAt(String mail) {
        int at = mail.indexOf('@');
        return at < 0 ? mail : slip(mail.substring(0, at)) + mail.substring(at);
    }

    private String slip(String value) {
        if (value.length() < 3) {
            return value;
        }
        int at = 1 + random.nextInt(value.length() - 2);
        char here = value.charAt(at);
        if (!Character.isLetterOrDigit(here)) {
            return value;
        }
        char other = Character.isDigit(here) ? (char) ('0' + random.nextInt(10)) : (char) ('a' + random.nextInt(26));
        return switch (Character.isDigit(here) ? 0 : random.nextInt(3)) {
            case 0 -> value.substring(0, at) + other + value.substring(at + 1);
            case 1 -> value.substring(0, at) + value.substring(at + 1);
            default -> value.substring(0, at) + other + value.substring(at);
        };
    }

    /// A rank below `count`; low ranks come more often, as with names (an exponent a little below Zipf's).
    private int often(int count) {
        double u = random.nextDouble();
        double exponent = 0.2; // 1 − 0.8
        return (int) Math.min(count - 1.0, Math.pow(u * (Math.pow(count, exponent) - 1) + 1, 1 / exponent) - 1);
    }

    private String postcode(int city) {
        return String.valueOf(10_000 + (city * POSTCODES_PER_CITY + random.nextInt(POSTCODES_PER_CITY)) % 90_000);
    }

    /// A word for a number: different numbers give different words.
    private static String name(int number, int syllables) {
        StringBuilder word = new StringBuilder();
        int rest = number * 31 + 17;
        for (int i = 0; i < syllables || rest > 0; i++) {
            word.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
            rest /= CONSONANTS.length();
            word.append(VOWELS.charAt(rest % VOWELS.length()));
            rest /= VOWELS.length();
        }
        return word.toString();
    }
}

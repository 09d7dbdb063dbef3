// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kumkrong.names.PersonName;

/// The blocking keys of each distinct value of a field in one form, made once a value: 12 bytes a value with one key,
/// none at all for exact keys.
final class KeyForms {
    private static final long[] NONE = {};
    private static final double DAYS_A_STEP = 16;
    private static final double SHARE_A_STEP = 0.06;

    /// Values whose keys are made at a time, by all processors.
    private static final int STRETCH = 1 << 14;

    private final Records records;
    private final Dictionary values;
    private final int field;
    private final KeyPart.Form form;
    private int[] starts = new int[1];
    private long[] keys = new long[0];
    private int made;

    KeyForms(Records records, KeyPart part) {
        this.records = records;
        this.field = records.schema().field(part.field());
        this.values = records.dictionary(field);
        this.form = part.form();
    }

    int field() {
        return field;
    }

    void prepare() {
        int size = values.size();
        if (made == size || form == KeyPart.Form.EXACT) {
            return;
        }
        if (form == KeyPart.Form.SOUND) {
            records.names(field).prepare();
        }
        if (size >= starts.length) {
            starts = Arrays.copyOf(starts, made == 0 ? size + 1 : size + (size >> 2) + 1);
        }
        while (made < size) {
            long[][] stretch = IntStream.range(made, Math.min(size, made + STRETCH))
                    .parallel()
                    .mapToObj(this::keysOf)
                    .toArray(long[][]::new);
            for (long[] own : stretch) {
                append(own);
            }
        }
    }

    private void append(long[] own) {
        int end = starts[made] + own.length;
        if (end < 0) {
            throw new IllegalStateException("more than 2^31 blocking keys of one field; file it by another form");
        }
        if (end > keys.length) {
            keys = Arrays.copyOf(keys, Math.max(values.size(), end + (end >> 2)));
        }
        System.arraycopy(own, 0, keys, starts[made], own.length);
        starts[++made] = end;
    }

    /// How many keys a value has.
    int count(int value) {
        return form == KeyPart.Form.EXACT ? 1 : starts[value + 1] - starts[value];
    }

    /// Equal for values that share it, within one set of records.
    long key(int value, int index) {
        return form == KeyPart.Form.EXACT ? value : keys[starts[value] + index];
    }

    private long[] keysOf(int id) {
        String value = values.value(id);
        return switch (form) {
            case EXACT -> throw new IllegalStateException("a value is its own exact key");
            case SOUND ->
                records.names(field).sounds(id) == 0
                        ? NONE
                        : new long[] {records.names(field).sounds(id)};
            case SOUND_OF_WORDS ->
                PersonName.of(value).sounds().stream()
                        .filter(sound -> sound.length() > 1)
                        .mapToLong(Hashes::of64)
                        .distinct()
                        .toArray();
            case START -> start(value, 3);
            case INITIAL -> start(value, 1);
            case YEAR -> date(value, 10_000, Integer.MAX_VALUE);
            case MONTH_DAY -> date(value, 1, 10_000);
            case NEAR -> near(value);
            case BANDS -> MinHash.bands(Shingles.of(value));
        };
    }

    private long[] start(String value, int letters) {
        boolean name = records.schema().fields().get(field).type() == FieldType.NAME;
        String folded = name
                ? String.join("", PersonName.of(value).tokens())
                : value.toLowerCase(Locale.ROOT).replace(" ", "");
        return folded.length() < letters ? NONE : new long[] {Hashes.of64(folded.substring(0, letters))};
    }

    /// The step a number lies in on each of two scales, half a step apart.
    private static long[] near(String value) {
        double number = NumberLevels.number(value);
        if (Double.isNaN(number)) {
            return NONE;
        }
        double steps = value.length() == 10 && value.charAt(4) == '-'
                ? number / DAYS_A_STEP
                : Math.signum(number) * Math.log1p(Math.abs(number)) / SHARE_A_STEP;
        return new long[] {2 * (long) Math.floor(steps), 2 * (long) Math.floor(steps + 0.5) + 1};
    }

    private static long[] date(String value, int divisor, int modulus) {
        int yyyymmdd = DateLevels.yyyymmdd(value);
        return yyyymmdd == 0 ? NONE : new long[] {yyyymmdd / divisor % modulus};
    }
}

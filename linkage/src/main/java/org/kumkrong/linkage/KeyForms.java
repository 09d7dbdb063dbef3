// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;
import java.util.Locale;
import org.kumkrong.names.PersonName;

/// The blocking keys of each distinct value of a field in one form, made once a value.
final class KeyForms {
    private static final long[] NONE = {};

    private final Records records;
    private final int field;
    private final KeyPart.Form form;
    private long[][] keys = new long[0][];
    private int made;

    KeyForms(Records records, KeyPart part) {
        this.records = records;
        this.field = records.schema().field(part.field());
        this.form = part.form();
    }

    int field() {
        return field;
    }

    void prepare() {
        Dictionary dictionary = records.dictionary(field);
        if (made == dictionary.size()) {
            return;
        }
        keys = Arrays.copyOf(keys, dictionary.size() + (dictionary.size() >> 3));
        for (; made < dictionary.size(); made++) {
            keys[made] = form == KeyPart.Form.EXACT
                    ? new long[] {dictionary.fingerprint(made)}
                    : keysOf(dictionary.value(made));
        }
    }

    long[] of(int value) {
        return keys[value];
    }

    private long[] keysOf(String value) {
        return switch (form) {
            case EXACT -> throw new IllegalStateException("exact keys come from the dictionary");
            case SOUND -> {
                String key = PersonName.of(value).key();
                yield key.isEmpty() ? NONE : one(key);
            }
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
            case BANDS -> MinHash.bands(Shingles.of(value));
        };
    }

    private static long[] one(String key) {
        return new long[] {Hashes.of64(key)};
    }

    private long[] start(String value, int letters) {
        boolean name = records.schema().fields().get(field).type() == FieldType.NAME;
        String folded = name
                ? String.join("", PersonName.of(value).tokens())
                : value.toLowerCase(Locale.ROOT).replace(" ", "");
        return folded.length() < letters ? NONE : one(folded.substring(0, letters));
    }

    private static long[] date(String value, int divisor, int modulus) {
        int yyyymmdd = DateLevels.yyyymmdd(value);
        return yyyymmdd == 0 ? NONE : new long[] {yyyymmdd / divisor % modulus};
    }
}

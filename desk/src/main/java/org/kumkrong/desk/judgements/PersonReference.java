// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.judgements;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How people refer to a person: by the eight signs at the head of their page, by its address, or by the whole number.
///
/// @param first the smallest number it may mean
/// @param last the largest
record PersonReference(UUID first, UUID last) {
    private static final String BLANK = "00000000-0000-0000-0000-000000000000";
    private static final Pattern WHOLE =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");
    private static final Pattern BEGINNING = Pattern.compile("(?<!\\p{XDigit})\\p{XDigit}{8}(?!\\p{XDigit})");

    /// The reference in what was typed or pasted; empty where there is none.
    static Optional<PersonReference> in(String text) {
        Matcher whole = WHOLE.matcher(text);
        if (whole.find()) {
            UUID person = UUID.fromString(whole.group());
            return Optional.of(new PersonReference(person, person));
        }
        Matcher beginning = BEGINNING.matcher(text);
        return beginning.find() ? Optional.of(beginning(beginning.group())) : Optional.empty();
    }

    private static PersonReference beginning(String letters) {
        String begins = letters.toLowerCase(Locale.ROOT);
        String rest = BLANK.substring(begins.length());
        return new PersonReference(UUID.fromString(begins + rest), UUID.fromString(begins + rest.replace('0', 'f')));
    }

    @Override
    public String toString() {
        return "reference to a person";
    }
}

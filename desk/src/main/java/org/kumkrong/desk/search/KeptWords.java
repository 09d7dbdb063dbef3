// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.search;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Tip;

/// What a search looks through in a tip: everything the source said, every identifier as written and in its normal
/// forms, and every long number without what stands between its digits.
public final class KeptWords {
    /// Dashes, within a class of characters; wide and unbreakable ones are folded to these.
    static final String DASHES = "\\-‐‒–—―−";

    /// Six digits or more, with at most two characters of a number's spelling between them.
    static final Pattern NUMBER = Pattern.compile("\\d(?:[ .()/_," + DASHES + "]{0,2}\\d){5,}");

    private KeptWords() {}

    /// The words of a tip, folded, a line for each part.
    public static String of(Tip tip) {
        return Stream.of(
                        Stream.of(tip.id(), tip.source(), tip.platform(), tip.reporter(), tip.incidentType()),
                        tip.passages().stream().map(Passage::text),
                        tip.mentions().stream()
                                .flatMap(mention -> mention.identifiers().stream())
                                .flatMap(KeptWords::spellings),
                        tip.files().stream().flatMap(KeptWords::ofFile),
                        tip.notes().values().stream().flatMap(Collection::stream))
                .flatMap(part -> part)
                .map(part -> Folding.of(part).text())
                .flatMap(part -> Stream.concat(Stream.of(part), numbers(part)))
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> spellings(Identifier identifier) {
        return Stream.of(identifier.raw(), identifier.value(), identifier.weak(), identifier.scope());
    }

    private static Stream<String> ofFile(FileRecord file) {
        return Stream.of(
                        Stream.of(file.id()),
                        file.hashes().stream().map(FileHash::hex),
                        file.uploadIps().stream().map(Identifier::value),
                        file.notes().values().stream())
                .flatMap(part -> part);
    }

    private static Stream<String> numbers(String folded) {
        return NUMBER.matcher(folded).results().map(found -> digits(found.group()));
    }

    static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(letter -> letter >= '0' && letter <= '9').forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }
}

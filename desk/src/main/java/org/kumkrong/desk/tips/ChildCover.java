// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;

/// A stretch of a tip's own words that says who a child is. It stays behind a reason, as everything else that is known
/// of the child: where the child was found in the text, and wherever a name that a field gives stands in it. What is
/// misspelt or only hinted at is not found.
///
/// @param start first character covered
/// @param end character after the last
record ChildCover(int start, int end, IdentifierKind kind) {
    /// What says how a child is, not who; without it nobody could see how urgent a tip is.
    private static final Set<IdentifierKind> TELLING = EnumSet.complementOf(EnumSet.of(
            IdentifierKind.AGE,
            IdentifierKind.GENDER,
            IdentifierKind.PLACE,
            IdentifierKind.GROUP,
            IdentifierKind.URL,
            IdentifierKind.PRIOR_REPORT));

    private static final int CHARS_MIN = 2;
    /// Shorter ones stand by chance within other words.
    private static final int CHARS_OF_ITS_OWN_MIN = 3;
    private static final String BEFORE_A_WORD = "(?<![\\p{L}\\p{M}\\p{N}])";
    private static final String AFTER_A_WORD = "(?![\\p{L}\\p{M}\\p{N}])";
    private static final String AFTER_A_TITLE = "(?<=น้อง|เด็กชาย|เด็กหญิง|ด\\.ช\\.|ด\\.ญ\\.)";

    /// The stretches of a passage, in order, no two on one another.
    ///
    /// @param passage its number in the tip
    static List<ChildCover> in(Tip tip, int passage) {
        String text = tip.passages().get(passage).text();
        List<ChildCover> all = tip.mentions().stream()
                .filter(ChildCover::isChild)
                .flatMap(child -> child.identifiers().stream())
                .filter(identifier -> TELLING.contains(identifier.kind()))
                .flatMap(identifier -> Stream.concat(found(identifier, passage, text), repeated(identifier, text)))
                .sorted(Comparator.comparingInt(ChildCover::start).thenComparingInt(cover -> -cover.end()))
                .toList();
        List<ChildCover> apart = new ArrayList<>();
        int at = 0;
        for (ChildCover cover : all) {
            if (cover.end() > at) {
                apart.add(new ChildCover(Math.max(at, cover.start()), cover.end(), cover.kind()));
                at = cover.end();
            }
        }
        return apart;
    }

    /// The text with a sign for each character that is covered.
    static String over(String text, List<ChildCover> covers) {
        StringBuilder covered = new StringBuilder(text);
        covers.forEach(cover -> covered.replace(cover.start(), cover.end(), "▮".repeat(cover.end() - cover.start())));
        return covered.toString();
    }

    static boolean isChild(Mention mention) {
        return mention.role() == Role.VICTIM || mention.role() == Role.RECIPIENT;
    }

    private static Stream<ChildCover> found(Identifier identifier, int passage, String text) {
        return identifier.origin() instanceof Identifier.Origin.FreeText(int number, int start, int end)
                        && number == passage
                        && start >= 0
                        && start < end
                        && end <= text.length()
                ? Stream.of(new ChildCover(start, end, identifier.kind()))
                : Stream.empty();
    }

    /// Wherever it stands again; of a name each part, for few people are called by all of theirs.
    private static Stream<ChildCover> repeated(Identifier identifier, String text) {
        boolean name = identifier.kind() == IdentifierKind.PERSON_NAME;
        Stream<String> parts = name ? Stream.of(identifier.raw().split("[\\s.]+")) : Stream.of(identifier.raw());
        return Stream.concat(Stream.of(identifier.raw()), parts)
                .map(String::strip)
                .filter(part -> part.length() >= CHARS_MIN)
                .distinct()
                .flatMap(part -> pattern(part).matcher(text).results())
                .map(place -> new ChildCover(place.start(), place.end(), identifier.kind()));
    }

    /// A whole word, where its script has blanks between words or it is short; a short one also behind a child's title.
    private static Pattern pattern(String part) {
        boolean thai = part.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.THAI);
        String quoted = Pattern.quote(part);
        String alone = "(?:" + BEFORE_A_WORD + quoted + AFTER_A_WORD + "|" + AFTER_A_TITLE + quoted + ")";
        return Pattern.compile(
                thai && part.length() >= CHARS_OF_ITS_OWN_MIN ? quoted : alone,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// Names only where it is.
    @Override
    public String toString() {
        return "cover from " + start + " to " + end;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.triage.settings.Problems;

class FramesTest {
    private static final String FILE = """
            concepts:
              relative: {en: ["[uncle|coach]"], th: ["ลุง"]}
              touch: {en: ["touch~"], th: ["จับตัว"]}
              hours: {en: ["[two|three] hours"]}
              threat: {en: ["[post|share] it"]}
              joke: {en: ["[lol|haha]"]}
              not: {en: ["[not|never]"]}
              want: {en: ["want to"]}
            undeniable: [relative]
            frames:
              access:
                - relative &30 touch !joke
              deadline_said:
                - hours +40 threat
              self_harm_wish:
                - not > want > touch
            """;
    private static final String WORDS_SHORT = WordListFile.empty();

    private static List<String> problems(String text) {
        Problems problems = new Problems("frames.yaml");
        Frames read = Frames.read(text, problems);
        assertThat(read == null).isEqualTo(!problems.none());
        return problems.lines();
    }

    private static List<String> found(String text) {
        Problems problems = new Problems("frames.yaml");
        Frames frames = Objects.requireNonNull(Frames.read(FILE, problems));
        Lexicon lexicon = Objects.requireNonNull(Lexicon.read(WORDS_SHORT, problems));
        Folded folded = Folded.of(text, 0, text.length());
        Hits hits = Hits.in(folded, lexicon.graph());
        FrameScan.scan(frames, new Negation(lexicon), folded, hits);
        return IntStream.range(0, hits.count())
                .mapToObj(hit -> hits.list(hit).key() + ": " + hits.words(hit))
                .filter(words -> words.contains(" … "))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "the coach touched him, access: coach … touched",
        "he was touched by my uncle, access: touched … uncle",
        "ลุงมาจับตัวน้อง, access: ลุง … จับตัว",
        "never want to be touched, self_harm_wish: never … want to … touched"
    })
    void putsTogetherWhatStandsInOneSentence(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "my uncle came. she touched the cat",
        "my uncle never touched her",
        "my uncle touched the lamp lol",
        "my uncle who lives far away in another town touches"
    })
    void putsNothingTogetherThatEndsOrIsDeniedOrIsAJokeOrIsFar(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void letsASentenceEndOnlyWhereTheFrameSaysSo() {
        assertThat(found("you have two hours. then i post it")).containsExactly("deadline_said: two hours … post it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "relative &30 touch !joke | relative &30 tuch | no concept is called `tuch`; add it under `concepts`, or mend the spelling",
                "hours +40 threat | hours threat | expected concepts with `>`, `&` or `+` between them, and at the end those that void it after `!`",
                "hours +40 threat | hours +far threat | after `+` expected a number of characters up to 200, found `far`"
            })
    void saysWhatIsWrongAndWhatToDo(String line, String broken, String problem) {
        String text = FILE.replace(line, broken);
        int number = (int) text.substring(0, text.indexOf(broken)).lines().count();

        assertThat(problems(text)).containsExactly("frames.yaml:" + number + ": " + problem);
    }

    @Test
    void refusesAPartThatIsMissing() {
        assertThat(problems("concepts: {a: {en: [x]}}\n"))
                .containsExactly("frames.yaml:1: expected the parts `concepts`, `undeniable` and `frames`");
    }
}

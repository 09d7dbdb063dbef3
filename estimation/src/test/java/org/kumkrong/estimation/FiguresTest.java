// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.estimation.Studies.QUICK;
import static org.kumkrong.estimation.Studies.table;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kumkrong.estimation.study.Interval;

/// How figures are rounded and put into words; none can be had bare.
class FiguresTest {
    @Test
    void bareNumbersCannotBeHad() {
        List<Class<?>> shown = List.of(
                Study.class,
                Headline.class,
                Headline.Supported.class,
                Headline.RangeOnly.class,
                Headline.Refused.class,
                Figure.class,
                Prevalence.class);

        List<String> numbers = shown.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && isNumber(method))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .filter(name -> !name.endsWith(".hashCode"))
                .sorted()
                .toList();

        assertThat(numbers).containsExactly("Figure.level", "Figure.lower", "Figure.upper", "Prevalence.population");
    }

    private static boolean isNumber(Method method) {
        return Stream.of(int.class, long.class, double.class, float.class)
                        .anyMatch(type -> type == method.getReturnType())
                || Number.class.isAssignableFrom(method.getReturnType());
    }

    @Test
    void figuresAreRoundedOutward() throws IOException {
        Headline.Supported orleans = (Headline.Supported)
                Study.of(table("NewOrl_5"), QUICK, Studies::silent).headline();
        Figure figure = Figure.number(14_341.66, new Interval(12_404, 16_610, Interval.Kind.UNION), 0.95, 4_400);

        Prevalence prevalence = new Prevalence(figure, 2_000_000);

        assertThat(orleans.figure().inWords().english()).startsWith("about 1,000, between ");
        assertThat(figure.inWords().english()).startsWith("about 14,000, between 12,000 and 17,000 (95 %");
        assertThat(figure.inShort().english()).isEqualTo("about 14,000, between 12,000 and 17,000");
        assertThat(figure.inWords().thai()).contains("14,000");
        assertThat(prevalence.perThousand().english()).isEqualTo("between 6.2 and 8.4 in every 1,000");
        assertThat(prevalence.oneIn().english()).isEqualTo("one in 120 to one in 170");
    }

    /// Two digits of 124.1 are 120, where 123 people were counted.
    @Test
    void nothingIsRoundedBelowWhatWasCounted() throws IOException {
        Figure range = Figure.range(124.1, 463, 0.95, 123);
        Figure number = Figure.number(124.4, new Interval(123.2, 131, Interval.Kind.UNION), 0.95, 123);
        Study korea = Study.of(table("Korea"), QUICK, Studies::silent);
        StringBuilder page = new StringBuilder();

        korea.writeReport(new ReportOptions(false, "Kumkrong"), page);

        assertThat(range.lower()).isEqualTo(123);
        assertThat(range.inWords().english()).isEqualTo("between the number on the lists and 470");
        assertThat(number.inWords().english()).startsWith("about 130, between the number on the lists and 140 (95 %");
        assertThat(number.inShort().english()).isEqualTo("about 130, between the number on the lists and 140");
        assertThat(Figure.range(130.5, 463, 0.95, 123).lower()).isEqualTo(130);
        assertThat(((Headline.RangeOnly) korea.headline()).figure().lower()).isEqualTo(123);
        assertThat(page).contains("between the number on the lists and 4").doesNotContain("120–", "between 120");
    }

    /// Sentences have the names that tables have, in each language.
    @Test
    void sentencesCallMethodsWhatTheTableCallsThem() {
        Sentence said = Sentence.of("doubt.method-outside", org.kumkrong.estimation.Method.BIC_ALL.named() + " 10,000");

        assertThat(said.english()).endsWith(": best of all models 10,000.");
        assertThat(said.thai()).endsWith(": ดีที่สุดจากทุกแบบจำลอง 10,000");
    }

    /// 23,002 of 14 million are 1.64 in every 1,000, not 24,000 of 14 million and then 1.8.
    @Test
    void sharesAreRoundedOnce() {
        Prevalence prevalence = new Prevalence(Figure.range(7_050, 23_002, 0.95, 0), 14_000_000);
        Prevalence even = new Prevalence(Figure.range(1_600, 3_200, 0.95, 0), 1_000_000);

        assertThat(prevalence.perThousand().values()).containsExactly("0.5", "1.7");
        assertThat(prevalence.perHundredThousand().values()).containsExactly("50", "170");
        assertThat(prevalence.oneIn().values()).containsExactly("600", "2,000");
        assertThat(even.perThousand().values()).containsExactly("1.6", "3.2");
        assertThat(new Prevalence(Figure.range(7_100, 39_000, 0.95, 0), 1_000_000)
                        .perHundredThousand()
                        .thai())
                .isEqualTo("ระหว่าง 710 ถึง 3,900 คน ต่อประชากร 100,000 คน");
    }

    @Test
    void yearsWhoseIntervalsOverlapAreNoTrend() {
        Figure low = Figure.range(1_000, 2_000, 0.95, 0);
        Figure middle = Figure.range(1_900, 3_000, 0.95, 0);
        Figure high = Figure.range(2_500, 4_000, 0.95, 0);

        assertThat(low.comparedWith(middle).key()).isEqualTo("trend.cannot-be-told");
        assertThat(low.comparedWith(high).key()).isEqualTo("trend.more");
        assertThat(high.comparedWith(low).key()).isEqualTo("trend.fewer");
    }
}

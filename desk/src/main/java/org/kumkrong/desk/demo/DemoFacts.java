// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.facts.FactSheets;
import org.kumkrong.desk.facts.Publications;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Two fact sheets of the made-up unit: one that its statistician drew up and two others approved, published; and one
/// that waits for a second approval, protected against the first. Made by the services that officers use.
@Component
@ConditionalOnProperty("kumkrong.demo")
final class DemoFacts {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final int LOOKS_MAX = 1_500;

    private final FactSheets sheets;
    private final Publications publications;
    private final Clock clock;

    DemoFacts(FactSheets sheets, Publications publications, Clock clock) {
        this.sheets = sheets;
        this.publications = publications;
        this.clock = clock;
    }

    /// Who takes part.
    record People(Viewer statistician, Viewer supervisor, Viewer investigator) {}

    /// Makes them.
    ///
    /// @param leaving ends the waiting when the desk ends
    void make(People people, CountDownLatch leaving) throws InterruptedException {
        LocalDate today = clock.instant().atZone(BANGKOK).toLocalDate();
        LocalDate lastMonth = YearMonth.from(today).minusMonths(1).atEndOfMonth();
        Optional<FactSheets.Drawn> first = drawn(people.statistician(), lastMonth, leaving);
        if (first.isEmpty()) {
            return;
        }
        approve(people.supervisor(), first.get());
        approve(people.investigator(), first.get());
        publications.publish(people.supervisor(), first.get().id());
        drawn(people.statistician(), today, leaving).ifPresent(second -> approve(people.supervisor(), second));
    }

    private void approve(Viewer viewer, FactSheets.Drawn drawn) {
        publications.approve(viewer, drawn.id(), drawn.contentSha256());
    }

    /// A sheet of the twelve months that end on a day, once it is worked out.
    private Optional<FactSheets.Drawn> drawn(Viewer statistician, LocalDate last, CountDownLatch leaving)
            throws InterruptedException {
        LocalDate first = YearMonth.from(last).minusMonths(11).atDay(1);
        FactSheets.Drafting drafting = sheets.draft(statistician, first, last);
        boolean left = false;
        for (int look = 0; look < LOOKS_MAX && !left && drafting instanceof FactSheets.Drafting.Undecided; look++) {
            left = leaving.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            drafting = sheets.draft(statistician, first, last);
        }
        Optional<UUID> id =
                drafting instanceof FactSheets.Drafting.Made(UUID sheet) ? Optional.of(sheet) : Optional.empty();
        left |= id.isEmpty();
        Optional<FactSheets.Drawn> drawn = id.flatMap(made -> sheets.find(statistician, made));
        for (int look = 0; look < LOOKS_MAX && !left && isEstimated(drawn); look++) {
            left = leaving.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            drawn = id.flatMap(made -> sheets.find(statistician, made));
        }
        return drawn.filter(each -> each.standing().equals("ready"));
    }

    private static boolean isEstimated(Optional<FactSheets.Drawn> drawn) {
        return drawn.filter(each -> each.standing().equals("estimating")).isPresent();
    }
}

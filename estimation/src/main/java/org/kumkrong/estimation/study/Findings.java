// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Method;
import org.kumkrong.estimation.StudySettings;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.fit.MissedLinks;

/// All that was found about one table, before anybody concludes anything.
///
/// @param table the table
/// @param settings how it was studied
/// @param methods what each method says
/// @param models every model that was tried, in order of number of parameters
/// @param stepwise the draws of the stepwise bootstrap; null where there are none
/// @param sensitivity what small changes do; null where there is no estimate to change
/// @param joined the same people on fewer lists; null where there are few enough for every method
public record Findings(
        CaptureTable table,
        StudySettings settings,
        List<MethodFinding> methods,
        List<Fit> models,
        @Nullable Resampled stepwise,
        @Nullable Sensitivity sensitivity,
        @Nullable Joinings joined) {
    public Findings {
        methods = List.copyOf(methods);
        models = List.copyOf(models);
    }

    /// How many people are on any list for certain: each entry one, less those that missed links counted twice.
    public long counted() {
        Double rate = settings.missedLinks();
        double people = rate == null || rate == 0
                ? table.people()
                : new MissedLinks(rate).corrected(Observed.of(table)).people();
        return (long) Math.floor(people);
    }

    /// What one method says, where it was tried.
    public Optional<MethodFinding> of(Method method) {
        return methods.stream().filter(finding -> finding.method() == method).findFirst();
    }
}

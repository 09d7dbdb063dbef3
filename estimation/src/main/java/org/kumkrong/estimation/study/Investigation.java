// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.CaptureTable;
import org.kumkrong.estimation.Method;
import org.kumkrong.estimation.Sentence;
import org.kumkrong.estimation.StudyProgress;
import org.kumkrong.estimation.StudyProgress.Step;
import org.kumkrong.estimation.StudySettings;
import org.kumkrong.estimation.chance.NormalLaw;
import org.kumkrong.estimation.fit.BcaLevels;
import org.kumkrong.estimation.fit.BicSearch;
import org.kumkrong.estimation.fit.Bootstrap;
import org.kumkrong.estimation.fit.ChaoMth;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.fit.Fitter;
import org.kumkrong.estimation.fit.GraphAverage;
import org.kumkrong.estimation.fit.HierarchicalModel;
import org.kumkrong.estimation.fit.MissedLinks;
import org.kumkrong.estimation.fit.ModelSpace;
import org.kumkrong.estimation.fit.Overlaps;
import org.kumkrong.estimation.fit.Selection;
import org.kumkrong.estimation.fit.Stepwise;
import org.kumkrong.estimation.fit.Workers;

/// Runs every method on one table. What it finds depends on table, settings and seed, not on the number of
/// threads.
public final class Investigation {
    private final CaptureTable table;
    private final StudySettings settings;
    private final StudyProgress progress;
    private final Overlaps observed;
    private final Overlaps corrected;
    private final MissedLinks missedLinks;
    private final List<MethodFinding> methods = new ArrayList<>();
    private final Map<HierarchicalModel, Fit> models = new LinkedHashMap<>();
    private @Nullable Resampled stepwiseDraws;
    private @Nullable Sensitivity sensitivity;

    private Investigation(CaptureTable table, StudySettings settings, StudyProgress progress) {
        this.table = table;
        this.settings = settings;
        this.progress = progress;
        Double rate = settings.missedLinks();
        this.missedLinks = new MissedLinks(rate == null ? 0 : rate);
        this.observed = Observed.of(table);
        this.corrected = missedLinks.corrected(observed);
    }

    /// Studies a table.
    public static Findings of(CaptureTable table, StudySettings settings, StudyProgress progress) {
        return new Investigation(table, settings, progress).run();
    }

    private Findings run() {
        if (table.people() == 0) {
            refuseAll(Sentence.of("refused.nobody"));
        } else if (table.lists() < 3) {
            refuseAll(Sentence.of("refused.two-lists"));
            methods.add(Chapman.of(table, settings.level()));
        } else {
            threeListsOrMore();
        }
        List<Fit> tried = new ArrayList<>(models.values());
        tried.sort(Comparator.comparingInt((Fit fit) -> fit.model().parameters())
                .thenComparing(fit -> fit.model().toString()));
        return new Findings(table, settings, methods, tried, stepwiseDraws, sensitivity, joined());
    }

    private @Nullable Joinings joined() {
        if (table.people() == 0 || table.lists() <= ModelSpace.LISTS_MAX) {
            return null;
        }
        return Joinings.of(
                table, missedLinks, workers(Step.JOINED, Joinings.WAYS), fewer -> of(fewer, settings, progress));
    }

    private void refuseAll(Sentence reason) {
        for (Method method : Method.values()) {
            if (method != Method.CHAPMAN) {
                methods.add(MethodFinding.refused(method, "", reason));
            }
        }
    }

    private void threeListsOrMore() {
        if (table.lists() <= ModelSpace.LISTS_MAX) {
            fitAll();
        }
        mainEffects();
        stepwise();
        search(Method.BIC_2, Step.BIC_2, 2);
        search(Method.BIC_ALL, Step.BIC_ALL, table.lists() - 1);
        graphs();
        chao();
    }

    private void fitAll() {
        List<HierarchicalModel> space = ModelSpace.of(table.lists(), table.lists() - 1);
        Fit[] fits = new Fit[space.size()];
        workers(Step.MODELS, space.size())
                .run(space.size(), this::fitter, (fitter, i) -> fits[i] = fitter.fit(corrected, space.get(i)));
        for (Fit fit : fits) {
            models.put(fit.model(), fit);
        }
    }

    private void mainEffects() {
        Fit fit = Selection.mainEffects(table.lists()).choose(corrected, fitter());
        models.putIfAbsent(fit.model(), fit);
        methods.add(
                fit.valid()
                        ? MethodFinding.of(Method.MAIN_EFFECTS, fit.model().toString(), fit.total(), modelInterval(fit))
                        : MethodFinding.refused(Method.MAIN_EFFECTS, fit.model().toString(), Refusals.of(fit, table)));
    }

    private void stepwise() {
        List<Fit> way = new ArrayList<>();
        Fit fit = new Stepwise(Stepwise.USUAL_THRESHOLD, way::add).choose(corrected, fitter());
        way.forEach(tried -> models.putIfAbsent(tried.model(), tried));
        if (!fit.valid()) {
            methods.add(MethodFinding.refused(Method.STEPWISE, fit.model().toString(), Refusals.of(fit, table)));
            return;
        }
        Bootstrap bootstrap = new Bootstrap(Stepwise.usual(), missedLinks, settings.draws(), settings.seed());
        double[] withoutOne = bootstrap.withoutOne(observed, quiet());
        Resampled draws = resampled(bootstrap, fit, withoutOne, Step.STEPWISE, settings.draws());
        stepwiseDraws = draws;
        methods.add(withDraws(Method.STEPWISE, fit, draws, settings.draws()));
        progress.at(Step.SENSITIVITY, 0, 1);
        sensitivity = Sensitivity.of(table, fit, bootstrap, withoutOne, quiet());
        progress.at(Step.SENSITIVITY, 1, 1);
    }

    private void search(Method method, Step step, int orderMax) {
        if (table.lists() > ModelSpace.LISTS_MAX) {
            methods.add(MethodFinding.refused(
                    method, "", Sentence.of("refused.too-many-models", String.valueOf(ModelSpace.LISTS_MAX))));
            return;
        }
        List<Fit> valid = models.values().stream()
                .filter(fit -> fit.valid() && fit.model().order() <= orderMax)
                .sorted(Comparator.comparingDouble(Fit::bic))
                .toList();
        if (valid.isEmpty()) {
            methods.add(MethodFinding.refused(method, "", Sentence.of("refused.no-valid-model")));
            return;
        }
        if (method == Method.BIC_ALL && orderMax == 2) {
            MethodFinding same = methods.getLast();
            methods.add(new MethodFinding(
                    method,
                    same.model(),
                    same.estimate(),
                    same.interval(),
                    same.alsoPercentile(),
                    same.status(),
                    same.reasons()));
            return;
        }
        BicSearch search = new BicSearch(valid.stream().map(Fit::model).toList());
        Bootstrap bootstrap = new Bootstrap(search, missedLinks, settings.modelDraws(), settings.seed());
        Fit best = valid.getFirst();
        methods.add(withDraws(
                method,
                best,
                resampled(bootstrap, best, bootstrap.withoutOne(observed, quiet()), step, settings.modelDraws()),
                settings.modelDraws()));
    }

    private Resampled resampled(Bootstrap bootstrap, Fit fit, double[] withoutOne, Step step, int draws) {
        double[] totals = bootstrap.totals(observed, workers(step, draws));
        BcaLevels levels = BcaLevels.of(fit.total(), totals, observed.counts(), withoutOne);
        return Resampled.of(totals, levels, settings.level());
    }

    private MethodFinding withDraws(Method method, Fit fit, Resampled draws, int count) {
        int least = settings.policy().drawsMin();
        if (count < least) {
            return new MethodFinding(
                    method,
                    fit.model().toString(),
                    fit.total(),
                    null,
                    null,
                    MethodFinding.Status.OK,
                    List.of(Sentence.of("gate.few-draws", String.valueOf(count), String.valueOf(least))));
        }
        List<Sentence> remarks = new ArrayList<>();
        if (draws.bca() == null) {
            remarks.add(Sentence.of("doubt.bca-by-chance"));
        }
        return new MethodFinding(
                method,
                fit.model().toString(),
                fit.total(),
                draws.best(),
                draws.percentile(),
                MethodFinding.Status.OK,
                remarks);
    }

    private void graphs() {
        if (table.lists() > ModelSpace.LISTS_MAX) {
            methods.add(MethodFinding.refused(
                    Method.DGA, "", Sentence.of("refused.too-many-models", String.valueOf(ModelSpace.LISTS_MAX))));
            return;
        }
        if (table.peopleOnSeveral() == 0) {
            methods.add(MethodFinding.refused(Method.DGA, "", Sentence.of("refused.prior-alone")));
            return;
        }
        progress.at(Step.GRAPHS, 0, 1);
        GraphAverage average = GraphAverage.of(corrected);
        double tail = (1 - settings.level()) / 2;
        methods.add(MethodFinding.of(
                Method.DGA,
                average.weights().getFirst().model().toString(),
                average.quantile(0.5),
                new Interval(average.quantile(tail), average.quantile(1 - tail), Interval.Kind.CREDIBLE),
                Sentence.of(
                        "remark.dga",
                        String.valueOf(average.weights().size()),
                        Figures.percent(average.weights().getFirst().weight()))));
        progress.at(Step.GRAPHS, 1, 1);
    }

    private void chao() {
        Fit fit = ChaoMth.fit(corrected);
        methods.add(
                fit.valid()
                        ? MethodFinding.of(
                                Method.CHAO_MTH,
                                fit.model().toString(),
                                fit.total(),
                                modelInterval(fit),
                                Sentence.of("remark.chao"))
                        : MethodFinding.refused(Method.CHAO_MTH, fit.model().toString(), Refusals.of(fit, table)));
    }

    /// Normal on the logarithm of the hidden figure.
    private Interval modelInterval(Fit fit) {
        double factor = StrictMath.exp(NormalLaw.quantile((1 + settings.level()) / 2) * fit.hiddenLogError());
        return new Interval(
                fit.people() + fit.hidden() / factor,
                fit.people() + fit.hidden() * factor,
                Interval.Kind.MODEL_TAKEN_AS_KNOWN);
    }

    private Fitter fitter() {
        return new Fitter(table.lists());
    }

    private Workers quiet() {
        return new Workers(settings.threads(), _ -> {});
    }

    private Workers workers(Step step, long total) {
        AtomicLong done = new AtomicLong();
        progress.at(step, 0, total);
        return new Workers(settings.threads(), tasks -> progress.at(step, done.addAndGet(tasks), total));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.tips;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kumkrong.bench.score.Agreement;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.bench.score.Figures;
import org.kumkrong.bench.score.Sweep;

/// Scores a decision on a synthetic stream: are the same people found, and do the right tips come first?
///
/// `--decision DIR --truth DIR [--json FILE] [--sweep]`. With `--sweep` it also prints what other link thresholds would
/// have given had all that is connected been joined.
final class EvaluateTips {
    private static final List<String> ROLES = List.of("suspect", "victim");

    private EvaluateTips() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Path decision = Path.of(arguments.need("decision"));
        Path truth = Path.of(arguments.need("truth"));
        Figures figures = evaluate(decision, truth);
        figures.publish(arguments.or("json", ""));
        if (arguments.has("sweep") && Files.exists(decision.resolve("links.csv"))) {
            for (String role : ROLES) {
                System.out.print(sweep(Mentions.read(truth.resolve("truth-mentions.csv"), role), decision));
            }
        }
    }

    static Figures evaluate(Path decision, Path truth) throws IOException {
        Figures figures = new Figures();
        for (String role : ROLES) {
            Mentions mentions = Mentions.read(truth.resolve("truth-mentions.csv"), role);
            people(mentions, mentions.claim(decision.resolve("entities.csv")), figures);
        }
        TrueTips tips = TrueTips.read(truth.resolve("truth-tips.csv"));
        order("by-priority", Queue.byPriority(decision.resolve("tips.csv")), tips, figures);
        order("as-written", Queue.asWritten(decision.resolve("tips.csv")), tips, figures);
        return figures;
    }

    private static void people(Mentions mentions, Mentions.Claim claim, Figures figures) {
        String role = mentions.role();
        Agreement agreement = Agreement.of(claim.entities(), mentions.truth());
        figures.note(role + ".mentions", mentions.truth().size());
        figures.note(role + ".mentions.missing", claim.missing());
        figures.note(role + ".mentions.extra", claim.extra());
        figures.note(role + ".entities.true", mentions.truth().count());
        figures.note(role + ".entities.claimed", claim.entities().count());
        figures.note(role, agreement.pairs());
        figures.note(role + ".b3", agreement.bCubed());
        figures.note(role + ".largest-ratio", agreement.largestRatio());
    }

    private static void order(String how, Queue queue, TrueTips tips, Figures figures) {
        int all = tips.cases().size();
        figures.note(how + ".tips", queue.tips().size());
        figures.note(how + ".danger.tips", tips.danger().size());
        figures.note(
                how + ".danger.in-first-twice-their-number",
                queue.shareWithinFirst(2 * tips.danger().size(), tips.danger()));
        figures.note(how + ".viral.tips", tips.viral().size());
        figures.note(how + ".viral.in-upper-half", queue.shareWithinFirst(all / 2, tips.viral()));
    }

    private static String sweep(Mentions mentions, Path decision) throws IOException {
        List<Sweep.Step> steps = Sweep.over(mentions.truth(), mentions.links(decision.resolve("links.csv")));
        StringBuilder out = new StringBuilder(
                String.format(Locale.ROOT, "%n%s: weight  links P R F1   joined P R F1%n", mentions.role()));
        for (int weight = -4; weight <= 30; weight += 2) {
            int least = weight;
            steps.stream()
                    .filter(step -> step.weight() >= least)
                    .min(Comparator.comparingDouble(Sweep.Step::weight))
                    .ifPresent(step -> out.append(String.format(
                            Locale.ROOT,
                            "%6d  %.4f %.4f %.4f   %.4f %.4f %.4f%n",
                            least,
                            step.links().precision(),
                            step.links().recall(),
                            step.links().f1(),
                            step.joined().precision(),
                            step.joined().recall(),
                            step.joined().f1())));
        }
        return out.toString();
    }
}

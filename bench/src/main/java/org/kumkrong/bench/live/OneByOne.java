// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.live;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.bench.score.Figures;
import org.kumkrong.bench.score.Spent;
import org.kumkrong.linkage.Arrival;
import org.kumkrong.linkage.Link;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.linkage.Linkage;
import org.kumkrong.linkage.Linker;
import org.kumkrong.linkage.LiveLinkage;
import org.kumkrong.linkage.Records;
import org.kumkrong.linkage.Schema;

/// How long one new record takes against many: filed, weighed, gathered anew, each of its links explained.
///
/// `[--by holdings|pairs] [--rows N] [--added N] [--seed S] [--json FILE]`. The first rows are linked
/// at once, then the rest come one by one;
/// the first tenth of those warms up and is not counted. At the end all are linked at once again by the same model:
/// links and entities must be equal.
final class OneByOne {
    private static final double NANOS_PER_MS = 1e6;

    private OneByOne() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        int rows = Integer.parseInt(arguments.or("rows", "1000000"));
        int added = Integer.parseInt(arguments.or("added", "50000"));
        Figures figures = new Figures();
        Spent spent = new Spent();
        SyntheticSuspects suspects = new SyntheticSuspects(Long.parseLong(arguments.or("seed", "1")));
        Schema schema = schema(arguments);
        Records records = new Records(schema);
        for (int i = 0; i < rows; i++) {
            suspects.add(records, i, OneByOne::nothing);
        }
        Linkage batch = Linker.with(LinkSettings.defaults()).link(records, List.of());
        spent.mark("batch", figures);
        LiveLinkage live = LiveLinkage.from(batch);
        spent.mark("index", figures);
        long[] nanos = new long[added];
        long[] cpu = new long[added];
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long links = 0;
        long reasons = 0;
        for (int i = 0; i < added; i++) {
            suspects.add(live.records(), rows + i, OneByOne::nothing);
            long start = System.nanoTime();
            long cpuStart = thread.getCurrentThreadCpuTime();
            Arrival arrival = live.take().getFirst();
            for (Link link : arrival.links()) {
                if (link.millibits() >= 0) {
                    reasons += live.explain(link.a(), link.b()).size();
                }
            }
            cpu[i] = thread.getCurrentThreadCpuTime() - cpuStart;
            nanos[i] = System.nanoTime() - start;
            links += arrival.links().size();
        }
        spent.mark("added", figures);
        tell("ms", Arrays.copyOfRange(nanos, added / 10, added), figures);
        tell("cpu-ms", Arrays.copyOfRange(cpu, added / 10, added), figures);
        figures.note("rows", rows);
        figures.note("added", added);
        figures.note("links", links);
        figures.note("reasons", reasons);
        compare(live, batch, figures);
        spent.totals(figures);
        figures.publish(arguments.or("json", ""));
    }

    private static void nothing(Records records, int number) {
        // no hub
    }

    static Schema schema(Arguments arguments) {
        return arguments.or("by", "holdings").equals("pairs")
                ? SyntheticSuspects.inPairs()
                : SyntheticSuspects.gathered();
    }

    private static void tell(String name, long[] nanos, Figures figures) {
        double sum = Arrays.stream(nanos).sum();
        Arrays.sort(nanos);
        for (double share : new double[] {0.5, 0.9, 0.99, 0.999}) {
            figures.note(name + ".p" + 100 * share, nanos[(int) (share * nanos.length)] / NANOS_PER_MS);
        }
        figures.note(name + ".most", nanos[nanos.length - 1] / NANOS_PER_MS);
        figures.note(name + ".records-per-second", nanos.length / (sum / 1e9));
    }

    /// Links everything at once by the same model; says how many records and links differ.
    private static void compare(LiveLinkage live, Linkage before, Figures figures) {
        Records again = new Records(live.records().schema());
        for (int i = 0; i < live.records().size(); i++) {
            again.begin(live.records().stableKey(i));
            again.addAll(live.records(), i);
            again.end();
        }
        Linkage whole = Linker.with(LinkSettings.defaults()).link(again, before.model(), List.of());
        long moved = 0;
        long liveLinks = 0;
        for (int i = 0; i < again.size(); i++) {
            moved += whole.entity(i) == live.entity(i) ? 0 : 1;
            int record = i;
            liveLinks +=
                    live.links(i, -1_000).filter(link -> link.a() == record).count();
        }
        figures.note("differ.entities", moved);
        figures.note("differ.links", Math.abs(liveLinks - whole.links(-1_000).count()));
    }
}

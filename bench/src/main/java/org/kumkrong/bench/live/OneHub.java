// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.live;

import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kumkrong.bench.score.Agreement;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.bench.score.Figures;
import org.kumkrong.bench.score.Partition;
import org.kumkrong.bench.score.Spent;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.linkage.Linkage;
import org.kumkrong.linkage.Linker;
import org.kumkrong.linkage.Records;
import org.kumkrong.linkage.Schema;

/// Does one value that very many records share merge anybody?
///
/// `[--by holdings|pairs] [--rows N] [--hub N] [--seed S] [--json FILE]`: links the same suspects
/// without and with one address, and one bank
/// account, in so many of the records, and counts strangers joined only because of it.
final class OneHub {
    private OneHub() {}

    private record Linked(Partition entities, Partition people) {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        int rows = Integer.parseInt(arguments.or("rows", "1000000"));
        int hub = Integer.parseInt(arguments.or("hub", "50000"));
        long seed = Long.parseLong(arguments.or("seed", "1"));
        Figures figures = new Figures();
        figures.note("rows", rows);
        figures.note("hub", hub);
        Spent spent = new Spent();
        Schema schema = OneByOne.schema(arguments);
        Linked without = link(schema, rows, seed, (records, number) -> {});
        tell("without", without, figures);
        spent.mark("without", figures);
        for (int field : new int[] {SyntheticSuspects.IP, SyntheticSuspects.BANK}) {
            String name = field == SyntheticSuspects.IP ? "address" : "bank-account";
            boolean[] holds = holders(rows, hub, seed);
            Linked with = link(schema, rows, seed, (records, number) -> {
                if (holds[number]) {
                    records.add(field, "198.51.100.1");
                }
            });
            tell(name, with, figures);
            figures.note("strangers-joined-because." + name, strangersJoined(without, with));
            spent.mark(name, figures);
        }
        spent.totals(figures);
        figures.publish(arguments.or("json", ""));
    }

    private static boolean[] holders(int rows, int hub, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        boolean[] holds = new boolean[rows];
        for (int chosen = 0; chosen < Math.min(hub, rows); ) {
            int record = random.nextInt(rows);
            if (!holds[record]) {
                holds[record] = true;
                chosen++;
            }
        }
        return holds;
    }

    private static Linked link(Schema schema, int rows, long seed, SyntheticSuspects.Besides besides) {
        SyntheticSuspects suspects = new SyntheticSuspects(seed);
        Records records = new Records(schema);
        Integer[] people = new Integer[rows];
        for (int i = 0; i < rows; i++) {
            people[i] = suspects.add(records, i, besides);
        }
        Linkage linkage = Linker.with(LinkSettings.defaults()).link(records, List.of());
        Integer[] entities = IntStream.range(0, rows).mapToObj(linkage::entity).toArray(Integer[]::new);
        return new Linked(Partition.of(entities), Partition.of(people));
    }

    private static void tell(String name, Linked linked, Figures figures) {
        figures.note(name, Agreement.of(linked.entities, linked.people).pairs());
    }

    /// Pairs of two people whom only the hub brought into one entity.
    private static long strangersJoined(Linked without, Linked with) {
        Partition both = with.entities.overlap(without.entities);
        long joined = with.entities.pairs() - both.pairs();
        long friends = with.entities.overlap(with.people).pairs()
                - both.overlap(with.people).pairs();
        return joined - friends;
    }
}

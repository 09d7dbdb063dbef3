// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import java.util.stream.Stream;

/// A linkage to which records and judgements are added one by one, under one fixed model.
///
/// Whatever the order, adding all records ends in the links and entities that [Linker#link(Records, LinkageModel,
/// List)] finds at once: a record is taken with everybody whom it could touch, and those are linked anew as they would
/// be among all. Time for a record is that of this neighbourhood, whatever the number of records. One thread at a time.
public final class LiveLinkage {
    private final Records records;
    private final Run run;

    /// How records of one kind are linked one by one.
    interface Run {
        LinkageModel model();

        List<Arrival> take();

        /// How many records were taken.
        int taken();

        List<Integer> judge(Judgement judgement);

        int entity(int record);

        Stream<Link> links(int record, int least);

        List<Reason> explain(int a, int b);

        List<Judgement> contradictions();
    }

    private LiveLinkage(Records records, Run run) {
        this.records = records;
        this.run = run;
    }

    private static void refuseTraits(Schema schema) {
        if (!schema.clustering().traits().isEmpty()) {
            throw new IllegalArgumentException("records gathered by traits cannot be linked one by one yet");
        }
    }

    /// A linkage without records; not for records that are gathered by traits.
    public static LiveLinkage empty(Schema schema, LinkageModel model, LinkSettings settings) {
        refuseTraits(schema);
        Records records = new Records(schema);
        return new LiveLinkage(
                records,
                schema.clustering().holdings().isEmpty()
                        ? new LivePairs(
                                records,
                                new Scorer(records, new Comparators(records), model),
                                settings.leastMillibits())
                        : new LiveGroups(records, model));
    }

    /// Goes on from a linkage of many records, whose store it takes over: nobody else may add to that any more.
    public static LiveLinkage from(Linkage linkage) {
        refuseTraits(linkage.records().schema());
        return new LiveLinkage(
                linkage.records(),
                linkage.found() instanceof Linkage.InPairs pairs
                        ? LivePairs.from(linkage, pairs)
                        : LiveGroups.from(linkage));
    }

    /// The store to which records are added, each begun and ended; [#take] then links them.
    public Records records() {
        return records;
    }

    /// The weights that decide.
    public LinkageModel model() {
        return run.model();
    }

    /// Links the records that were added to the store since the last call, one after the other.
    public List<Arrival> take() {
        return run.take();
    }

    /// Takes a human's word; it holds from now on.
    ///
    /// @return records that now belong to another entity, ascending
    public List<Integer> judge(Judgement judgement) {
        if (Math.max(judgement.a(), judgement.b()) >= run.taken() || Math.min(judgement.a(), judgement.b()) < 0) {
            throw new IllegalArgumentException("judgement on a record that is not known");
        }
        return run.judge(judgement);
    }

    /// The entity of a record, named by the number of its first record.
    public int entity(int record) {
        return run.entity(record);
    }

    /// The links of a record of at least so much evidence, in bits, as they stand now, in no order.
    public Stream<Link> links(int record, double bitsMin) {
        return run.links(record, (int) Math.ceil(1000 * bitsMin));
    }

    /// The parts of the evidence between two records; they sum to the weight of their link.
    public List<Reason> explain(int a, int b) {
        return run.explain(a, b);
    }

    /// Judgements that cannot be obeyed because others forbid them.
    public List<Judgement> contradictions() {
        return run.contradictions();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Fragments gathered one by one: a record's neighbourhood is gathered anew, by the same [Gatherer] and fixed weights.
///
/// Memory grows with records and what they hold. Values that the model has not seen lose their worth once more records
/// hold them than their holding allows; whoever they brought near is then gathered anew.
final class LiveGroups implements LiveLinkage.Run {
    private static final int NOBODY = -1;

    private final Records records;
    private final LinkageModel model;
    private final Worths worths;
    private final HeldPostings postings;
    private final Neighbourhoods neighbourhoods;
    private final LiveJudgements judgements = new LiveJudgements();
    private final LiveEntities entities = new LiveEntities();
    /// How each record was last gathered; null where that was at once with all others, or never.
    private @Nullable Merges[] gathered = new Merges[16];
    private @Nullable Merges before;
    private int taken;

    LiveGroups(Records records, LinkageModel model) {
        this.records = records;
        this.model = model;
        this.worths = Gatherer.worthsOf(model);
        this.postings = new HeldPostings(records, worths);
        int threshold = (int) Math.round(1000 * records.schema().clustering().thresholdBits());
        this.neighbourhoods = new Neighbourhoods(postings, threshold - worths.start());
    }

    /// Goes on from records gathered at once.
    static LiveGroups from(Linkage linkage) {
        LiveGroups live = new LiveGroups(linkage.records(), linkage.model());
        live.before = ((Gathered) linkage.found()).merges();
        live.reserve();
        for (; live.taken < live.records.size(); live.taken++) {
            live.neighbourhoods.take(live.taken);
            live.entities.take(live.taken, linkage.entity(live.taken));
        }
        live.judgements.take(linkage);
        linkage.judgements().forEach(live::unite);
        return live;
    }

    @Override
    public LinkageModel model() {
        return model;
    }

    @Override
    public int taken() {
        return taken;
    }

    @Override
    public List<Arrival> take() {
        reserve();
        List<Arrival> arrivals = new ArrayList<>();
        while (taken < records.size()) {
            arrivals.add(take(taken++));
        }
        return arrivals;
    }

    private void reserve() {
        postings.reserve();
        neighbourhoods.reserve(records.size());
        entities.reserve(records.size());
        gathered = Growth.to(gathered, records.size());
    }

    private Arrival take(int record) {
        entities.take(record);
        TreeSet<Integer> touched = new TreeSet<>();
        postings.outgrown(record, touched::add);
        neighbourhoods.take(record);
        TreeSet<Integer> moved = new TreeSet<>();
        if (touched.isEmpty()) {
            gather(neighbourhoods.of(record), record, moved);
        } else {
            touched.add(record);
            gather(touched, moved);
        }
        List<Link> links = links(record, Integer.MIN_VALUE)
                .sorted(Comparator.comparingInt(Link::millibits).reversed())
                .toList();
        return new Arrival(record, entities.of(record), links, List.copyOf(moved));
    }

    @Override
    public List<Integer> judge(Judgement judgement) {
        judgements.file(judgement);
        unite(judgement);
        TreeSet<Integer> moved = new TreeSet<>();
        gather(new TreeSet<>(List.of(judgement.a(), judgement.b())), moved);
        return List.copyOf(moved);
    }

    private void unite(Judgement judgement) {
        if (judgement.verdict() == Judgement.Verdict.SAME) {
            neighbourhoods.unite(judgement.a(), judgement.b());
        }
    }

    /// Gathers the neighbourhoods of some records anew, and adds the records whose entity changed.
    private void gather(TreeSet<Integer> touched, TreeSet<Integer> moved) {
        touched.stream().map(neighbourhoods::of).distinct().forEach(each -> gather(each, NOBODY, moved));
    }

    /// @param added the one record that is new in it; else nobody, and all is weighed anew
    private void gather(int neighbourhood, int added, TreeSet<Integer> moved) {
        Ranking members = Ranking.of(records, neighbourhoods.members(neighbourhood));
        entities.form(members.records(), formed -> gather(members, neighbourhood, added, formed), moved);
    }

    private void gather(Ranking members, int neighbourhood, int added, int[] formed) {
        Gatherer gatherer = Gatherer.of(records, members, postings::millibits, worths.start());
        TreeMap<Integer, Judgement> words =
                judgements.among(members.records(), record -> neighbourhoods.of(record) == neighbourhood);
        Gatherer.Part part = added != NOBODY && words.isEmpty()
                ? gatherer.gather(earlier(members.records()), added, formed)
                : gatherer.gather(List.copyOf(words.values()), formed);
        judgements.settle(words, part.contradictions());
        for (int member : members.records()) {
            gathered[member] = part.merges();
        }
    }

    /// How some records were gathered before.
    private List<Replay.Earlier> earlier(int[] members) {
        Set<Merges> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Replay.Earlier> earlier = new ArrayList<>();
        IntList atOnce = new IntList();
        for (int member : members) {
            Merges part = gathered[member];
            if (part == null && before != null) {
                before.addNumbers(member, atOnce);
            } else if (part != null && parts.add(part)) {
                earlier.add(
                        new Replay.Earlier(part, IntStream.range(0, part.size()).toArray()));
            }
        }
        if (before != null && atOnce.size() > 0) {
            atOnce.sortDistinct();
            earlier.add(new Replay.Earlier(before, atOnce.toArray()));
        }
        return earlier;
    }

    @Override
    public int entity(int record) {
        return entities.of(record);
    }

    @Override
    public Stream<Link> links(int record, int least) {
        Merges known = mergesOf(record);
        return known == null ? Stream.empty() : known.links(record, least);
    }

    private @Nullable Merges mergesOf(int record) {
        Merges own = gathered[record];
        return own == null ? before : own;
    }

    @Override
    public List<Reason> explain(int a, int b) {
        Merges known = mergesOf(a);
        List<Reason> reasons = known == null ? null : known.explain(a, b);
        return reasons == null ? Gathered.explain(records, worths, a, b) : reasons;
    }

    @Override
    public List<Judgement> contradictions() {
        return judgements.contradictions();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    private final List<Judgement> judgements = new ArrayList<>();
    private final Map<Integer, List<Integer>> judgementsOf = new HashMap<>();
    private final TreeMap<Integer, Judgement> contradictions = new TreeMap<>();
    /// How each record was last gathered; null where that was at once with all others, or never.
    private @Nullable Merges[] gathered = new Merges[16];
    private @Nullable Merges before;
    private int[] entities = new int[16];
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
        live.before = ((Gatherer.Gathered) linkage.found()).merges();
        live.reserve();
        for (; live.taken < live.records.size(); live.taken++) {
            live.neighbourhoods.take(live.taken);
            live.entities[live.taken] = linkage.entity(live.taken);
        }
        for (Judgement word : linkage.judgements()) {
            live.file(word);
        }
        linkage.contradictions()
                .forEach(judgement -> live.contradictions.put(live.judgements.indexOf(judgement), judgement));
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
        if (records.size() > entities.length) {
            entities = Arrays.copyOf(entities, records.size() + (records.size() >> 2));
            gathered = Arrays.copyOf(gathered, entities.length);
        }
    }

    private Arrival take(int record) {
        entities[record] = NOBODY;
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
        return new Arrival(record, entities[record], links, List.copyOf(moved));
    }

    @Override
    public List<Integer> judge(Judgement judgement) {
        file(judgement);
        TreeSet<Integer> moved = new TreeSet<>();
        gather(new TreeSet<>(List.of(judgement.a(), judgement.b())), moved);
        return List.copyOf(moved);
    }

    private void file(Judgement judgement) {
        int number = judgements.size();
        judgements.add(judgement);
        for (int record : new int[] {judgement.a(), judgement.b()}) {
            judgementsOf.computeIfAbsent(record, ignored -> new ArrayList<>()).add(number);
        }
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
        int[] members = ranked(neighbourhoods.members(neighbourhood));
        int[] was = Arrays.stream(members).map(record -> entities[record]).toArray();
        if (members.length == 1) {
            entities[neighbourhood] = neighbourhood;
            return;
        }
        TreeSet<Integer> numbers = words(members, neighbourhood);
        Gatherer.Part part = added != NOBODY && numbers.isEmpty()
                ? Gatherer.gather(
                        records, postings::millibits, worths.start(), members, replays(members), added, entities)
                : Gatherer.gather(
                        records,
                        postings::millibits,
                        worths.start(),
                        members,
                        numbers.stream().map(judgements::get).toList(),
                        entities);
        for (int number : numbers) {
            Judgement word = judgements.get(number);
            if (part.contradictions().stream().anyMatch(each -> each == word)) {
                contradictions.put(number, word);
            } else {
                contradictions.remove(number);
            }
        }
        for (int i = 0; i < members.length; i++) {
            gathered[members[i]] = part.merges();
            if (was[i] != NOBODY && was[i] != entities[members[i]]) {
                moved.add(members[i]);
            }
        }
    }

    /// How some records were gathered before.
    private List<Gatherer.Replay> replays(int[] members) {
        Set<Merges> parts = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Gatherer.Replay> replays = new ArrayList<>();
        IntList atOnce = new IntList();
        for (int member : members) {
            Merges part = gathered[member];
            if (part == null && before != null) {
                before.addNumbers(member, atOnce);
            } else if (part != null && parts.add(part)) {
                replays.add(new Gatherer.Replay(
                        part, IntStream.range(0, part.size()).toArray()));
            }
        }
        if (before != null && atOnce.size() > 0) {
            atOnce.sortDistinct();
            replays.add(new Gatherer.Replay(before, atOnce.toArray()));
        }
        return replays;
    }

    private int[] ranked(int[] members) {
        return Arrays.stream(members)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(records::stableKey).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// Numbers of the words on two records of a neighbourhood.
    private TreeSet<Integer> words(int[] members, int neighbourhood) {
        TreeSet<Integer> numbers = new TreeSet<>();
        if (!judgements.isEmpty()) {
            for (int member : members) {
                for (int number : judgementsOf.getOrDefault(member, List.of())) {
                    Judgement word = judgements.get(number);
                    if (neighbourhoods.of(word.a()) == neighbourhood && neighbourhoods.of(word.b()) == neighbourhood) {
                        numbers.add(number);
                    }
                }
            }
        }
        return numbers;
    }

    @Override
    public int entity(int record) {
        return entities[record];
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
        return reasons == null ? Gatherer.explain(records, worths, a, b) : reasons;
    }

    @Override
    public List<Judgement> contradictions() {
        return List.copyOf(contradictions.values());
    }
}

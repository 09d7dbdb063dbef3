// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Records that could ever be gathered together, kept closed as records come: no two neighbourhoods share so much that
/// any groups of them could join. Each can be gathered by itself, and the outcome is that of gathering all.
///
/// A neighbourhood is called by one of its records. They grow and never part, which costs time, not truth.
final class Neighbourhoods {
    private final HeldPostings postings;
    private final int needed;
    private final Map<Integer, IntList> members = new HashMap<>();
    private int[] of = new int[16];

    /// @param needed evidence of shared values from which groups could join, in thousandths of a bit
    Neighbourhoods(HeldPostings postings, int needed) {
        this.postings = postings;
        this.needed = needed;
    }

    void reserve(int records) {
        if (records > of.length) {
            of = Arrays.copyOf(of, records + (records >> 2));
        }
    }

    /// The neighbourhood of a record.
    int of(int record) {
        return of[record];
    }

    /// Its records, in no order.
    int[] members(int neighbourhood) {
        IntList many = members.get(neighbourhood);
        return many == null ? new int[] {neighbourhood} : many.toArray();
    }

    /// Takes a record that is not filed yet, and all whom it brings together.
    void take(int record) {
        of[record] = record;
        Map<Integer, Reach> met = met(new int[] {record}, record);
        List<Integer> near = new ArrayList<>();
        met.forEach((other, reach) -> {
            if (reach.millibits() >= needed) {
                near.add(other);
            }
        });
        for (int other : near) {
            join(of[record], other);
        }
        postings.file(record);
        if (near.size() > 1) {
            close(of[record]);
        } else if (near.size() == 1) {
            met.remove(near.getFirst());
            for (int other : met.keySet()) {
                if (of[other] != of[record] && between(of[record], other) >= needed) {
                    join(of[record], other);
                    close(of[record]);
                }
            }
        }
    }

    /// Brings two neighbourhoods together, and whomever that brings near.
    void unite(int a, int b) {
        if (of[a] != of[b]) {
            join(of[a], of[b]);
            close(of[a]);
        }
    }

    private void close(int neighbourhood) {
        int grown = neighbourhood;
        for (boolean grows = true; grows; ) {
            grows = false;
            for (Map.Entry<Integer, Reach> other : met(members(grown), grown).entrySet()) {
                if (other.getValue().millibits() >= needed) {
                    grown = join(grown, other.getKey());
                    grows = true;
                }
            }
        }
    }

    /// What some records of one neighbourhood share with others.
    private Map<Integer, Reach> met(int[] records, int own) {
        LongList held = new LongList();
        for (int record : records) {
            postings.values(record, (h, id) -> held.add((long) h << Integer.SIZE | id));
        }
        Map<Integer, Reach> met = new HashMap<>();
        Arrays.stream(held.toArray()).sorted().distinct().forEach(value -> {
            int h = (int) (value >>> Integer.SIZE);
            int worth = postings.millibits(h, (int) value);
            postings.holders(h, (int) value, holder -> {
                if (of[holder] != own) {
                    met.computeIfAbsent(of[holder], ignored -> new Reach(postings.holdings()))
                            .add(value, h, worth);
                }
            });
        });
        return met;
    }

    /// What two neighbourhoods share.
    private int between(int a, int b) {
        int[] recordsA = members(a);
        int[] recordsB = members(b);
        boolean swap = recordsA.length > recordsB.length;
        Reach reach = met(swap ? recordsB : recordsA, swap ? b : a).get(swap ? a : b);
        return reach == null ? 0 : reach.millibits();
    }

    private int join(int a, int b) {
        IntList small = members.get(a);
        IntList large = members.get(b);
        boolean swap = small != null && (large == null || small.size() > large.size());
        int from = swap ? b : a;
        int to = swap ? a : b;
        IntList grown = members.computeIfAbsent(to, ignored -> new IntList());
        if (grown.size() == 0) {
            grown.add(to);
        }
        for (int record : members(from)) {
            of[record] = to;
            grown.add(record);
        }
        members.remove(from);
        return to;
    }
}

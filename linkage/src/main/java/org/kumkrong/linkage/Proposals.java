// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// Pairs of groups that may join, the best first; ties fall to the earlier groups. A proposal is void once one of its
/// groups has changed.
///
/// A binary heap in flat arrays, 24 bytes a proposal. Not for several threads.
final class Proposals {
    private final Partition partition;
    private double[] bits = new double[4];
    private long[] groups = new long[4];
    private long[] versions = new long[4];
    private int size;

    Proposals(Partition partition) {
        this.partition = partition;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(double proposed, int a, int b) {
        if (size == bits.length) {
            makeRoom();
        }
        long both = both(a, b);
        place(proposed, both, versions(both));
    }

    private static long both(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private long versions(long both) {
        return (long) partition.version((int) (both >>> 32)) << 32
                | Integer.toUnsignedLong(partition.version((int) both));
    }

    private void place(double proposed, long both, long asOf) {
        int at = size++;
        while (at > 0 && comesBefore(proposed, both, at - 1 >>> 1)) {
            move(at - 1 >>> 1, at);
            at = at - 1 >>> 1;
        }
        bits[at] = proposed;
        groups[at] = both;
        versions[at] = asOf;
    }

    /// Drops what is void; grows where most still stands.
    private void makeRoom() {
        int all = size;
        size = 0;
        for (int i = 0; i < all; i++) {
            if (versions(groups[i]) == versions[i]) {
                place(bits[i], groups[i], versions[i]); // never beyond what was read
            }
        }
        if (2 * size > all) {
            int capacity = all + (all >> 1);
            bits = Arrays.copyOf(bits, capacity);
            groups = Arrays.copyOf(groups, capacity);
            versions = Arrays.copyOf(versions, capacity);
        }
    }

    /// Whether any proposal stands; the best is then the one to be asked for.
    boolean stand() {
        while (size > 0 && versions(groups[0]) != versions[0]) {
            drop();
        }
        return size > 0;
    }

    /// What the best one is worth.
    double bits() {
        return bits[0];
    }

    /// Its earlier group.
    int first() {
        return (int) (groups[0] >>> 32);
    }

    /// Its later group.
    int second() {
        return (int) groups[0];
    }

    /// Whether two groups would come before the best one.
    boolean wouldLead(double proposed, int a, int b) {
        return comesBefore(proposed, both(a, b), 0);
    }

    /// Takes the best one off.
    void drop() {
        size--;
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && comesBefore(bits[child + 1], groups[child + 1], child)) {
                child++;
            }
            if (!comesBefore(bits[child], groups[child], size)) {
                break;
            }
            move(child, at);
            at = child;
        }
        move(size, at);
    }

    private boolean comesBefore(double proposed, long both, int than) {
        return proposed > bits[than] || proposed == bits[than] && both < groups[than];
    }

    private void move(int from, int to) {
        bits[to] = bits[from];
        groups[to] = groups[from];
        versions[to] = versions[from];
    }
}

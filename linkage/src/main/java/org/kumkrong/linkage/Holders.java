// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import org.jspecify.annotations.Nullable;

/// Which groups hold each value while groups join: whoever shares one that is reason enough meets.
///
/// Who has been joined is struck off when somebody asks. Not for several threads.
final class Holders {
    private final HeldValues values;
    private final Valuation valuation;
    private final Groups groups;
    private final @Nullable IntList[] holders;
    private final int[] seen;
    private int look;

    /// Takes two groups.
    @FunctionalInterface
    interface PairTaker {
        void take(int a, int b);
    }

    Holders(HeldValues values, Valuation valuation, Groups groups) {
        this.values = values;
        this.valuation = valuation;
        this.groups = groups;
        this.holders = new IntList[values.size()];
        this.seen = new int[values.members()];
    }

    /// All groups that meet, each two once.
    void pairs(PairTaker taker) {
        for (int value = 0; value < holders.length; value++) {
            if (!valuation.proposes(value)) {
                continue;
            }
            IntList now = now(value);
            for (int i = 1; i < now.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (isFirstShared(now.get(i), now.get(j), value)) {
                        taker.take(now.get(i), now.get(j));
                    }
                }
            }
        }
    }

    /// Whether this is the first value by which two groups meet.
    private boolean isFirstShared(int a, int b, int value) {
        int[] x = groups.held(a);
        int[] y = groups.held(b);
        for (int i = 0, j = 0; i < x.length && j < y.length && x[i] < value; ) {
            if (x[i] == y[j]) {
                if (valuation.proposes(x[i])) {
                    return false;
                }
                i++;
                j++;
            } else if (x[i] < y[j]) {
                i++;
            } else {
                j++;
            }
        }
        return true;
    }

    /// The groups that one meets, each once.
    int[] met(int group) {
        IntList met = new IntList();
        for (int value : groups.held(group)) {
            if (valuation.proposes(value)) {
                IntList now = now(value);
                for (int i = 0; i < now.size(); i++) {
                    met.add(now.get(i));
                }
            }
        }
        look++;
        seen[group] = look;
        IntList distinct = new IntList();
        for (int i = 0; i < met.size(); i++) {
            addUnseen(met.get(i), distinct);
        }
        return distinct.toArray();
    }

    /// The groups that hold a value, each once.
    int[] groups(int value) {
        return now(value).toArray();
    }

    private IntList now(int value) {
        IntList known = holders[value];
        if (known == null) {
            known = new IntList();
            for (int i = 0; i < values.holders(value); i++) {
                known.add(values.holder(value, i));
            }
        }
        boolean current = true;
        for (int i = 0; i < known.size() && current; i++) {
            current = groups.isGroup(known.get(i));
        }
        if (!current) {
            look++;
            IntList now = new IntList();
            for (int i = 0; i < known.size(); i++) {
                addUnseen(groups.group(known.get(i)), now);
            }
            known = now;
        }
        holders[value] = known;
        return known;
    }

    private void addUnseen(int group, IntList list) {
        if (seen[group] != look) {
            seen[group] = look;
            list.add(group);
        }
    }

    /// The first member of a group that holds a value.
    int member(int value, int group) {
        for (int i = 0; i < values.holders(value); i++) {
            if (groups.group(values.holder(value, i)) == group) {
                return values.holder(value, i);
            }
        }
        throw new IllegalStateException("nobody in the group holds a value that it shares");
    }
}

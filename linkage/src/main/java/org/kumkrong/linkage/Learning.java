// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.Arrays;

/// What values turn out to be worth while groups are first gathered: by how many hold each now, how many holders the
/// largest has gathered, and how much the others look like strangers.
///
/// Not for several threads.
final class Learning implements Valuation {
    private final HeldValues values;
    private final Worths before;
    private final int[] groups;
    private final int[] most;
    private final float[] coincidence;
    private float[] strangers;

    Learning(HeldValues values, Worths before) {
        this.values = values;
        this.before = before;
        this.groups = new int[values.size()];
        this.most = new int[groups.length];
        this.coincidence = new float[groups.length];
        this.strangers = new float[groups.length];
        Arrays.fill(most, 1);
        for (int value = 0; value < groups.length; value++) {
            groups[value] = values.holders(value);
            if (groups[value] > 1) {
                coincidence[value] = (float) before.coincidence(values.holding(value), values.text(value));
            }
        }
    }

    /// Takes down by how many bits the holders of each value look like strangers.
    void hear(float[] strangers) {
        this.strangers = strangers;
    }

    @Override
    public int millibits(int value) {
        return before.millibits(values.holding(value), chance(value), use(value));
    }

    /// Chance of a coincidence: at a service, at least its share of those who use the same handle anywhere.
    private double chance(int value) {
        int plain = values.plain(value);
        double alike =
                plain < 0 ? 0 : values.holding(value).spelled() * before.sharing(values.holding(plain), use(plain));
        return Math.max(coincidence[value], alike);
    }

    private Worths.Use use(int value) {
        return new Worths.Use(groups[value], most[value], strangers[value]);
    }

    @Override
    public boolean tells(int value) {
        return groups[value] <= values.holding(value).bounds().holdersMax();
    }

    @Override
    public boolean proposes(int value) {
        return groups[value] > 1 && Valuation.super.proposes(value);
    }

    @Override
    public void joined(int value, int holders) {
        groups[value]--;
        most[value] = Math.max(most[value], holders);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// The mean of what all pairs of values of two groups tell, in thousandths of a bit.
///
/// A person may be told of wrongly once; best of all would then agree with everybody, so the mean decides. Of many
/// values a sample evenly spread stands for all, so that a pair costs no more for large groups.
final class MeanOfPairs {
    private static final int VALUES_MAX = 24;

    private final Portraits portraits;
    private final int fieldA;
    private final int fieldB;
    private final OfTwo ofTwo;

    /// What two values tell.
    @FunctionalInterface
    interface OfTwo {
        int millibits(int x, int y);
    }

    MeanOfPairs(Portraits portraits, int fieldA, int fieldB, OfTwo ofTwo) {
        this.portraits = portraits;
        this.fieldA = fieldA;
        this.fieldB = fieldB;
        this.ofTwo = ofTwo;
    }

    int of(int a, int b) {
        Sum sum = new Sum();
        add(a, b, sum);
        return sum.mean();
    }

    /// Adds what all pairs tell.
    void add(int a, int b, Sum sum) {
        int fromA = portraits.from(a, fieldA);
        int fromB = portraits.from(b, fieldB);
        int countA = portraits.to(a, fieldA) - fromA;
        int countB = portraits.to(b, fieldB) - fromB;
        int takeA = Math.min(VALUES_MAX, countA);
        int takeB = Math.min(VALUES_MAX, countB);
        for (int i = 0; i < takeA; i++) {
            int x = portraits.value(a, fromA + (int) ((long) i * countA / takeA), fieldA);
            for (int j = 0; j < takeB; j++) {
                int y = portraits.value(b, fromB + (int) ((long) j * countB / takeB), fieldB);
                sum.add(ofTwo.millibits(x, y));
            }
        }
    }

    /// A running mean.
    static final class Sum {
        private long millibits;
        private int pairs;

        void add(int more) {
            millibits += more;
            pairs++;
        }

        int mean() {
            return pairs == 0 ? Answer.UNKNOWN : (int) Math.round((double) millibits / pairs);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

/// What it tells that numbers of two groups lie near each other: the mean over their mentions.
final class NearAnswer implements Answer {
    private final Portraits portraits;
    private final int unless;
    private final Trait.Near trait;
    private final double[] numbers;
    private final int[] nearest;
    private final MeanOfPairs mean;

    NearAnswer(Portraits portraits, Trait.Near trait) {
        this.portraits = portraits;
        this.trait = trait;
        int field = portraits.field(trait.field());
        this.unless = trait.unless().isBlank() ? -1 : portraits.field(trait.unless());
        Dictionary values = portraits.store().dictionary(field);
        this.numbers = new double[values.size()];
        Rarity rarity = new Rarity();
        for (int value = 0; value < numbers.length; value++) {
            numbers[value] = Double.parseDouble(values.value(value));
            rarity.count(Math.round(numbers[value]), values.records(value));
        }
        double most = trait.steps().getFirst().bits();
        this.nearest = new int[numbers.length];
        for (int value = 0; value < numbers.length; value++) {
            nearest[value] = Answer.toMillibits(
                    trait.repeat() == 0
                            ? most
                            : Math.min(most, rarity.bits(Math.round(numbers[value]), trait.repeat())));
        }
        this.mean = new MeanOfPairs(portraits, field, field, this::ofTwo);
    }

    private int ofTwo(int x, int y) {
        double distance = Math.abs(numbers[x] - numbers[y]);
        if (distance <= trait.steps().getFirst().most()) {
            return (nearest[x] + nearest[y]) / 2;
        }
        for (Trait.Step step : trait.steps()) {
            if (distance <= step.most()) {
                return Answer.toMillibits(step.bits());
            }
        }
        return Answer.toMillibits(trait.bitsBeyond());
    }

    @Override
    public int millibits(int a, int b) {
        return unless >= 0 && portraits.holds(a, unless) && portraits.holds(b, unless) ? UNKNOWN : mean.of(a, b);
    }
}

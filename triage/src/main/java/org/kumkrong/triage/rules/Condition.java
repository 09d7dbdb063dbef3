// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.BitSet;
import java.util.List;

/// When a rule applies: a statement about facts that is true or false, never unknown.
///
/// A comparison with an unknown value is false. Immutable, safe for threads.
sealed interface Condition {
    /// Whether it is true of these facts.
    boolean holds(Facts facts);

    /// Hears of every fact that is read, and of what more danger in it does to the whole.
    void readings(boolean upright, Readings readings);

    /// Hears how a condition depends on a fact.
    interface Readings {
        /// @param falsified whether more of the danger that the fact tells of can make the condition false
        /// @param verified whether it can make the condition true
        void reads(Fact fact, boolean falsified, boolean verified);
    }

    /// All of the parts.
    record All(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            for (int i = 0; i < parts.size(); i++) {
                if (!parts.get(i).holds(facts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void readings(boolean upright, Readings readings) {
            parts.forEach(part -> part.readings(upright, readings));
        }
    }

    /// Any of the parts.
    record Any(List<Condition> parts) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).holds(facts)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void readings(boolean upright, Readings readings) {
            parts.forEach(part -> part.readings(upright, readings));
        }
    }

    /// The opposite.
    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return !part.holds(facts);
        }

        @Override
        public void readings(boolean upright, Readings readings) {
            part.readings(!upright, readings);
        }
    }

    /// A yes-or-no fact is yes.
    record Yes(Fact fact) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return facts.value(fact) == 1;
        }

        @Override
        public void readings(boolean upright, Readings readings) {
            readings.reads(fact, !upright, upright);
        }
    }

    /// A value is known; for a time left: something is set to come.
    record IsKnown(Fact fact) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return Double.isFinite(facts.value(fact));
        }

        @Override
        public void readings(boolean upright, Readings readings) {
            boolean dangerous = fact.type() == Fact.Type.TIME_LEFT;
            readings.reads(fact, dangerous && !upright, dangerous && upright);
        }
    }

    /// A number or a duration in seconds compares with a constant.
    record Compares(Fact fact, Comparison comparison, double constant) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            double value = facts.value(fact);
            return switch (comparison) {
                case LESS -> value < constant;
                case AT_MOST -> value <= constant;
                case EQUAL -> value == constant;
                case UNEQUAL -> value < constant || value > constant;
                case AT_LEAST -> value >= constant;
                case MORE -> value > constant;
            };
        }

        @Override
        public void readings(boolean upright, Readings readings) {
            boolean upper = comparison == Comparison.AT_LEAST || comparison == Comparison.MORE;
            boolean lower = comparison == Comparison.AT_MOST || comparison == Comparison.LESS;
            boolean verified = fact.danger() == Fact.Danger.GROWS ? !lower : !upper;
            boolean falsified = fact.danger() == Fact.Danger.GROWS ? !upper : !lower;
            readings.reads(fact, upright ? falsified : verified, upright ? verified : falsified);
        }
    }

    /// A word is one of some.
    record OneOf(Fact fact, BitSet words) implements Condition {
        @Override
        public boolean holds(Facts facts) {
            return words.get((int) facts.value(fact));
        }

        @Override
        public void readings(boolean upright, Readings readings) {
            readings.reads(fact, true, true);
        }
    }

    /// Ways to compare.
    enum Comparison {
        LESS,
        AT_MOST,
        EQUAL,
        UNEQUAL,
        AT_LEAST,
        MORE
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.fit;

/// Whether a model has exactly one estimate on given counts; without that, programs print whatever they
/// stopped at.
public enum Verdict {
    /// Exactly one estimate.
    VALID(0),
    /// The likelihood has no highest point, even among infinite parameters.
    NO_ESTIMATE(1),
    /// Many estimates fit equally well.
    NOT_IDENTIFIABLE(2),
    /// Neither is there a highest point nor would it be one.
    NEITHER(3);

    private final int code;

    Verdict(int code) {
        this.code = code;
    }

    /// As the field writes it: 0 fine, 1 no estimate, 2 not identifiable, 3 both.
    public int code() {
        return code;
    }

    static Verdict of(boolean exists, boolean unique) {
        return exists ? unique ? VALID : NOT_IDENTIFIABLE : unique ? NO_ESTIMATE : NEITHER;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

/// How likely a kind of reporter is to know each thing about an offender, and to slip when writing it down.
record Sight(
        double accountId,
        double handle,
        double phone,
        double email,
        double payment,
        double device,
        double address,
        double name,
        double thai,
        double slip) {
    private static final Sight PLATFORM = new Sight(0.93, 0.95, 0.27, 0.48, 0.2, 0.26, 0.8, 0.05, 0.2, 0.08);
    private static final Sight FORM = new Sight(0.15, 0.95, 0.42, 0.2, 0.42, 0, 0, 0.06, 0.1, 0.2);
    private static final Sight TABLE = new Sight(0.05, 0.93, 0.5, 0.18, 0.52, 0, 0, 0.08, 0.8, 0.2);

    static Sight of(Reporter reporter) {
        return switch (reporter) {
            case PLATFORM -> PLATFORM;
            case PUBLIC_FORM -> FORM;
            default -> TABLE;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

/// How likely a kind of reporter is to know each thing about a child.
record Look(
        double thai,
        double first,
        double last,
        double nickname,
        double accountId,
        double handle,
        double phone,
        double parent,
        double email,
        double address,
        double device,
        double age,
        double birth,
        double sex,
        double school,
        double province) {
    private static final Look PLATFORM =
            new Look(0.15, 0.5, 0.55, 0, 0.9, 0.8, 0.12, 0, 0.25, 0.7, 0.1, 0.6, 0.4, 0, 0.08, 0.3);
    private static final Look FORM =
            new Look(0.1, 0.85, 0.8, 0.3, 0.05, 0.5, 0.4, 0.4, 0.3, 0, 0, 0.8, 0.3, 0.6, 0.3, 0.5);
    private static final Look SCHOOL =
            new Look(0.95, 0.95, 0.92, 0.55, 0, 0.25, 0.4, 0.9, 0, 0, 0, 0.9, 0, 0.9, 0.98, 0.95);
    private static final Look NGO =
            new Look(0.75, 0.75, 0.7, 0.7, 0, 0.4, 0.55, 0.5, 0, 0, 0, 0.85, 0, 0.8, 0.55, 0.85);
    private static final Look HOTLINE =
            new Look(0.85, 0.45, 0.5, 0.75, 0, 0.5, 0.5, 0.4, 0, 0, 0, 0.8, 0, 0.6, 0.3, 0.6);
    private static final Look CHILD =
            new Look(0.8, 0.65, 0.6, 0.85, 0, 0.8, 0.5, 0.05, 0, 0, 0, 0.85, 0, 0.5, 0.4, 0.6);

    static Look of(Reporter reporter) {
        return switch (reporter) {
            case PLATFORM -> PLATFORM;
            case PUBLIC_FORM -> FORM;
            case SCHOOL -> SCHOOL;
            case NGO_NORTH, NGO_SOUTH -> NGO;
            case HOTLINE -> HOTLINE;
            case CHILD_PAGE -> CHILD;
        };
    }
}

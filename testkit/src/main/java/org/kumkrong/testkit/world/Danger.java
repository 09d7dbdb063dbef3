// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

/// Why a child is in danger now.
enum Danger {
    SELF_HARM,
    DEADLINE,
    ACCESS,
    MEETING,
    YOUNG,
    PAID_AGAIN
}

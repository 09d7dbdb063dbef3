// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

/// The form a tip arrives in.
public enum Format {
    XML,
    JSON,
    CSV
}

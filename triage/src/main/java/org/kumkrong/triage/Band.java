// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

/// How soon someone must look at a tip. Urgency, not completeness.
public enum Band {
    IMMEDIATE,
    URGENT,
    STANDARD,
    MONITOR,
    INFORMATIONAL
}

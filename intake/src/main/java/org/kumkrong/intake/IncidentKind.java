// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// What a tip is about, folded from the words the sources use.
public enum IncidentKind {
    SEXTORTION,
    GROOMING,
    ABUSE_MATERIAL,
    TRAFFICKING,
    TRAVEL,
    MOLESTATION,
    UNSOLICITED_MATERIAL,
    MISLEADING,
    OTHER,
    UNSTATED
}

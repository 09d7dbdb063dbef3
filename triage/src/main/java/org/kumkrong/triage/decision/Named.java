// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

/// Who is named in which tips.
interface Named {
    /// How many people there are.
    int count();

    /// What a person is called in the files.
    String id(int person);

    /// The distinct tips that name a person, in order of reading.
    int[] tips(int person);

    /// How many tips name a person.
    default int tipCount(int person) {
        return tips(person).length;
    }

    /// The distinct people whom a tip names.
    int[] ofTip(int tip);
}

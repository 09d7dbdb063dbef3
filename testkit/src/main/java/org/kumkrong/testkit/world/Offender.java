// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.List;
import org.kumkrong.testkit.thai.ThaiName;

/// A made-up offender with the means used in each phase of activity; phones and accounts are dropped between phases.
///
/// `script` seeds the messages sent; offenders with the same one copied it or belong to one group.
record Offender(
        int number,
        int productivity,
        int group,
        ThaiName name,
        boolean male,
        List<Phase> phases,
        List<Used> accounts,
        long script,
        boolean thai,
        boolean close,
        long household) {
    Offender {
        phases = List.copyOf(phases);
        accounts = List.copyOf(accounts);
    }

    /// The means of one phase.
    record Phase(String phone, Payment payment, String device, List<String> emails) {
        Phase {
            emails = List.copyOf(emails);
        }
    }

    /// An account with the phase it is used in.
    record Used(OnlineAccount account, int phase, String email) {}

    String entity() {
        return "O" + number;
    }

    @Override
    public String toString() {
        return entity();
    }
}

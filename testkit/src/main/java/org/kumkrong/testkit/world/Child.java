// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.time.LocalDate;
import java.util.List;
import org.kumkrong.testkit.thai.Nickname;
import org.kumkrong.testkit.thai.Place;
import org.kumkrong.testkit.thai.School;
import org.kumkrong.testkit.thai.ThaiName;

/// A made-up child; `spelling` seeds the Latin spelling it uses itself.
record Child(
        int number,
        ThaiName name,
        Nickname nickname,
        boolean female,
        LocalDate birth,
        Place province,
        School school,
        List<OnlineAccount> accounts,
        String phone,
        String parentPhone,
        String email,
        String device,
        long household,
        long spelling) {
    Child {
        accounts = List.copyOf(accounts);
    }

    String entity() {
        return "C" + number;
    }

    /// Years of age on a day.
    int ageOn(LocalDate day) {
        return birth.until(day).getYears();
    }

    @Override
    public String toString() {
        return entity();
    }
}

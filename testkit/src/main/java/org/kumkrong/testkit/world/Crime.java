// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

/// The kind of offence an incident is, with its name in forms and in referral tables.
enum Crime {
    SEXTORTION("Online Enticement of Children for Sexual Acts", "sextortion"),
    GROOMING("Online Enticement of Children for Sexual Acts", "grooming"),
    DISTRIBUTION("Child Pornography (possession, manufacture, and distribution)", "abuse material"),
    RECRUITING("Child Sex Trafficking", "trafficking");

    final String formal;
    final String plain;

    Crime(String formal, String plain) {
        this.formal = formal;
        this.plain = plain;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import javax.sql.DataSource;

/// Likeness among banks, for tests of those who ask for it.
public final class NearBanksInTests {
    private NearBanksInTests() {}

    public static NearBanks of(DataSource linker) {
        return new NearBanks(linker);
    }
}

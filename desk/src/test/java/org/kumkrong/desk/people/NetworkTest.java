// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "198.18.4.7, 198.18.4.0/24",
        "203.0.113.250, 203.0.113.0/24",
        "2001:db8:fa8d:b116::80d, 2001:db8:fa8d::/48",
        "2001:db8::9, 2001:db8::/48",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::/48"
    })
    void isWhatNeighboursShare(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}

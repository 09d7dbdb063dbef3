// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The network of an internet address: what neighbours share, by convention the first 24 or 48 bits.
final class Network {
    private Network() {}

    /// `198.18.4.0/24` for `198.18.4.7`, `2001:db8:1::/48` for `2001:db8:1::9`.
    static String of(String address) {
        if (address.contains(":")) {
            String head = address.contains("::") ? address.substring(0, address.indexOf("::")) : address;
            String shared = Arrays.stream(head.split(":"))
                    .filter(part -> !part.isEmpty())
                    .limit(3)
                    .collect(Collectors.joining(":"));
            return shared + "::/48";
        }
        int last = address.lastIndexOf('.');
        return last < 0 ? address : address.substring(0, last) + ".0/24";
    }
}

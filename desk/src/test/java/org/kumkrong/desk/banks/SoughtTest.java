// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kumkrong.hashindex.set.Kind;

class SoughtTest {
    private static final String MD5 = "0123456789abcdef0123456789abcdef";
    private static final String LONG = MD5 + MD5;

    private static Map<Kind, String> prints(String typed) {
        return Sought.of(typed).map(Sought::prints).orElse(Map.of());
    }

    @Test
    void readsAFingerprintInEverySpelling() {
        for (String typed : List.of(
                MD5,
                MD5.toUpperCase(Locale.ROOT),
                "  " + MD5 + "\r\n",
                "01 23 45 67 89 ab cd ef 01 23 45 67 89 ab cd ef",
                "01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF",
                "01-23-45-67-89-AB-CD-EF-01-23-45-67-89-AB-CD-EF",
                "0x" + MD5,
                "md5:" + MD5,
                "MD5 = " + MD5,
                "\"" + MD5 + "\"",
                "\"MD5\": \"" + MD5 + "\",",
                MD5 + ", some id",
                "ASNFZ4mrze8BI0VniavN7w==")) {
            assertThat(prints(typed)).as(typed).isEqualTo(Map.of(Kind.MD5, MD5));
        }
    }

    @Test
    void takesLongDigitsForBothUnlessSomebodySaysWhich() {
        assertThat(prints(LONG)).isEqualTo(Map.of(Kind.SHA256, LONG, Kind.PDQ, LONG));
        assertThat(prints("pdq:" + LONG)).isEqualTo(Map.of(Kind.PDQ, LONG));
        assertThat(prints("SHA-256 " + LONG)).isEqualTo(Map.of(Kind.SHA256, LONG));
        assertThat(prints(LONG.substring(0, 40))).isEqualTo(Map.of(Kind.SHA1, LONG.substring(0, 40)));
    }

    @Test
    void readsTheNumberOfAnEntry() {
        for (String typed : List.of("10", "#10", "No. 10", " no 10 ")) {
            assertThat(Sought.of(typed)).as(typed).contains(new Sought(10L, Map.of()));
        }
    }

    @Test
    void findsNothingInWhatIsNeither() {
        for (String typed : List.of("", "hello", "pdq:abc; zz", "md5:" + LONG, LONG + "00", "g" + MD5.substring(1))) {
            assertThat(Sought.of(typed)).as(typed).isEqualTo(Optional.empty());
        }
        assertThat(Sought.of(" ".repeat(300) + "1" + "2".repeat(500))).isEmpty();
        assertThat(Sought.of(LONG).map(Sought::toString)).contains("a fingerprint");
    }
}

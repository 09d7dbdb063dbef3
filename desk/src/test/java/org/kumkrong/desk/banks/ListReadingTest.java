// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kumkrong.hashindex.set.Digits64;
import org.kumkrong.hashindex.set.Kind;

class ListReadingTest {
    private static final String VICS = """
            {"@odata.context":"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/%s/$metadata#Media","value":[
            {"MediaID":1,"Category":1,"MD5":"00000000000000000000000000000001"},
            {"MediaID":2,"Category":null,"MD5":"00000000000000000000000000000002"},
            {"MediaID":3,"Category":2,"MD5":"00000000000000000000000000000003"}]}
            """;

    private final List<BankChanges.Added> taken = new ArrayList<>();

    private ListReading adding(String scheme) {
        return ListReading.toAdd(Media.IMAGE, scheme, Digits64.UNSAID, some -> {
            taken.addAll(some);
            return some.size();
        });
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsEachCategoryOfItsOwnSchemeAndRefusesWhatHasNone() throws IOException {
        ListReading.Outcome outcome = adding("VICS 2.0 UK").read(bytes(VICS.formatted("UK")));

        assertThat(taken).extracting(BankChanges.Added::category).containsExactly("1", "2");
        assertThat(outcome.rejected()).isEqualTo(1);
        assertThat(outcome.reasons()).anyMatch(reason -> reason.contains("nobody has given a category"));
    }

    @Test
    void takesNothingUnderTheCategoriesOfAnotherCountry() throws IOException {
        ListReading.Outcome outcome = adding("VICS 2.0 UK").read(bytes(VICS.formatted("US")));

        assertThat(taken).isEmpty();
        assertThat(outcome.rejected()).isEqualTo(3);
        assertThat(outcome.reasons())
                .containsExactly(
                        "its categories are of the scheme VICS 2.0 US, those of this list" + " are of VICS 2.0 UK");
    }

    @Test
    void withdrawsWhateverTheCategory() throws IOException {
        ListReading.Outcome outcome = ListReading.toWithdraw(Media.IMAGE, "VICS 2.0 UK", some -> {
                    taken.addAll(some);
                    return some.size();
                })
                .read(bytes(VICS.formatted("US")));

        assertThat(taken).hasSize(3);
        assertThat(outcome.rejected()).isZero();
    }

    @Test
    void saysWhatIsNoListAtAll() throws IOException {
        assertThat(adding("x")
                        .read(new ByteArrayInputStream(new byte[] {(byte) 0x80, (byte) 0x81, 10}))
                        .reasons())
                .anyMatch(reason -> reason.contains("UTF-8"));
        assertThat(adding("x").read(bytes("{\"a\":1}")).reasons()).hasSize(1);
        assertThat(adding("x").read(bytes("SQLite format 3\0 and more")).reasons())
                .anyMatch(reason -> reason.contains("known set"));
        assertThat(taken).isEmpty();
    }

    @Test
    void readsNothingWhereItIsLeftOpenWhatSixtyFourDigitsAre() throws IOException {
        ListReading.Outcome outcome = adding("").read(bytes("1a".repeat(16) + "\n" + "2b".repeat(32)));

        assertThat(outcome.leftOpen()).isTrue();
        assertThat(outcome.read()).isZero();
        assertThat(taken).isEmpty();
        assertThat(adding("").read(bytes("1a".repeat(16))).leftOpen()).isFalse();
        assertThat(adding("").read(bytes("pdq\n" + "2b".repeat(32))).leftOpen()).isFalse();
    }

    @Test
    void withdrawsWhicheverOfBothKindsSixtyFourDigitsAre() throws IOException {
        ListReading.Outcome outcome = ListReading.toWithdraw(Media.IMAGE, "", some -> {
                    taken.addAll(some);
                    return 1;
                })
                .read(bytes("2b".repeat(32)));

        assertThat(taken).extracting(BankChanges.Added::kind).containsExactlyInAnyOrder(Kind.SHA256, Kind.PDQ);
        assertThat(outcome.read()).isEqualTo(1);
    }

    @Test
    void takesWhatHashPrintsAndAsksNothing() throws IOException {
        ListReading.Outcome outcome =
                adding("").read(bytes("""
                {"file":"a","bytes":1,"sha256":"%s","pdq":"%s","pdqQuality":61}
                {"file":"b","sha256":"%s","error":"no picture that can be read"}
                {"file":"c","error":"no such file or folder"}
                """.formatted("1a".repeat(32), "2b".repeat(32), "3c".repeat(32))));

        assertThat(taken)
                .extracting(BankChanges.Added::kind, BankChanges.Added::quality)
                .containsExactlyInAnyOrder(tuple(Kind.SHA256, null), tuple(Kind.PDQ, 61), tuple(Kind.SHA256, null));
        assertThat(outcome.withoutLooks()).isEqualTo(1);
        assertThat(outcome.rejected()).isEqualTo(1);
    }
}

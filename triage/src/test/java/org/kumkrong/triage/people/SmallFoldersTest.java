// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.intake.IdentifierKind.ACCOUNT;
import static org.kumkrong.intake.IdentifierKind.BANK_ACCOUNT;
import static org.kumkrong.intake.IdentifierKind.EMAIL;
import static org.kumkrong.intake.IdentifierKind.HANDLE;
import static org.kumkrong.intake.IdentifierKind.IP;
import static org.kumkrong.intake.IdentifierKind.PHONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.TipMaker;

/// What an officer expects of a folder of few tips, where there is no crowd to learn from.
class SmallFoldersTest {
    private static final long SEED = 17;

    private final Random dice = new Random(SEED);

    @ParameterizedTest
    @CsvSource({
        "2, BANK_ACCOUNT, 1234567890", "3, BANK_ACCOUNT, 1234567890", "5, BANK_ACCOUNT, 1234567890",
        "2, PHONE, +66812345678", "3, PHONE, +66812345678", "5, PHONE, +66812345678",
        "2, PROMPTPAY, 1101700203450", "3, PROMPTPAY, 1101700203450", "5, PROMPTPAY, 1101700203450",
        "2, WALLET, w-7731904412", "3, WALLET, w-7731904412", "5, WALLET, w-7731904412",
    })
    void joinsFewTipsThatNameOneAccountAndNothingElseInCommon(int tips, IdentifierKind kind, String value) {
        List<TipMaker> folder = new ArrayList<>();
        for (int i = 0; i < tips; i++) {
            folder.add(stranger().suspect(kind, "", value));
        }

        assertThat(entities(folder)).containsOnly(0);
    }

    @Test
    void keepsApartThirtyStrangersWhoNameOneAccount() {
        List<TipMaker> folder = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            folder.add(stranger().suspect(BANK_ACCOUNT, "", "1234567890"));
        }

        assertThat(entities(folder)).doesNotHaveDuplicates();
    }

    /// Three whose many tips never show the same account, handle, telephone or mailbox are three.
    @Test
    void keepsApartWellKnownOffendersWhoRentOneAccount() {
        List<TipMaker> folder = new ArrayList<>();
        for (int i = 0; i < 36; i++) {
            String who = "k" + i % 3 + "rv7xw";
            folder.add(TipMaker.tip()
                    .suspect(ACCOUNT, "chat", "9930000" + i % 3 + i % 2)
                    .suspect(HANDLE, "chat", who + i % 2)
                    .suspect(PHONE, "", "+6681234567" + i % 3)
                    .suspect(EMAIL, "", who + "@mailbox.example")
                    .suspect(BANK_ACCOUNT, "", i % 4 == 0 ? "1234567890" : "55500000" + i % 3));
        }

        int[] entities = entities(folder);

        assertThat(IntStream.range(0, 36).map(i -> entities[i] - i % 3)).containsOnly(0);
    }

    @Test
    void joinsTwoWhoUseOneRareHandleAtOneService() {
        List<TipMaker> folder = List.of(
                stranger().suspect(HANDLE, "chat", "xq_moonlit.9471"),
                stranger().suspect(HANDLE, "chat", "xq_moonlit.9471"),
                stranger(),
                stranger());

        assertThat(entities(folder)).containsExactly(0, 0, 2, 3);
    }

    @ParameterizedTest
    @CsvSource({"mint", "user123", "boss", "emily"})
    void keepsApartTwoWhoUseOneCommonHandle(String handle) {
        List<TipMaker> folder = List.of(
                stranger().suspect(HANDLE, "chat", handle), stranger().suspect(HANDLE, "chat", handle), stranger());

        assertThat(entities(folder)).containsExactly(0, 1, 2);
    }

    /// Addresses of one carrier come together: two say hardly more than one.
    @Test
    void keepsApartTwoBehindOneCarrier() {
        List<TipMaker> folder = List.of(
                stranger().suspect(IP, "", "198.51.100.7").suspect(IP, "", "198.51.100.8"),
                stranger().suspect(IP, "", "198.51.100.7").suspect(IP, "", "198.51.100.8"));

        assertThat(entities(folder)).containsExactly(0, 1);
    }

    /// One offender on one day writes to children of one age: as one child if nothing differs.
    @ParameterizedTest
    @CsvSource({"female, true", "male, false"})
    void keepsApartBoyAndGirlOfOneAgeWhomOneOffenderHarmedOnOneDay(String gender, boolean isOne) {
        People people = new People();
        people.add(0, harmedByOne("0").child(13, "female").make());
        people.add(1, harmedByOne("1").child(13, gender).make());
        for (int i = 2; i < 20; i++) {
            people.add(i, stranger().numbered("" + i).child(5 + i % 8, "female").make());
        }

        Side children = people.link(LinkSettings.defaults().onThreads(1), People.HumanWords.none())
                .children();

        assertThat(children.entity(0) == children.entity(1)).isEqualTo(isOne);
    }

    private static TipMaker harmedByOne(String number) {
        return TipMaker.tip().numbered(number).suspect(ACCOUNT, "chat", "731904412667");
    }

    private TipMaker stranger() {
        return TipMaker.tip()
                .suspect(ACCOUNT, "chat", Long.toString(dice.nextLong(1_000_000_000_000L)))
                .suspect(HANDLE, "chat", "h" + Long.toString(dice.nextLong(1L << 50), 36))
                .suspect(IP, "", "198.18." + dice.nextInt(256) + '.' + dice.nextInt(256));
    }

    private static int[] entities(List<TipMaker> folder) {
        People people = new People();
        for (int i = 0; i < folder.size(); i++) {
            people.add(i, folder.get(i).make());
        }
        Side subjects = people.link(LinkSettings.defaults().onThreads(1), People.HumanWords.none())
                .subjects();
        return IntStream.range(0, folder.size()).map(subjects::entity).toArray();
    }
}

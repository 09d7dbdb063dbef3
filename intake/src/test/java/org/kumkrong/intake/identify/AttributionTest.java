// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;

/// Whose an identifier in free text is.
class AttributionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            โอนมาที่ ไทยพาณิชย์ 584-6-96863-6 | suspect
            send 3000 baht to SCB 584-6-96863-6 | suspect
            other contact seen in the chat: 061-412-7860 | suspect
            add me on telegram: kwan_2211 | suspect
            he also writes from kwan@mail.example | suspect
            The child was contacted by kwan_2211 on GameTalk. | suspect
            เด็กถูกบัญชี kwan_2211 ขู่ | suspect
            the child saved this: 061-412-7860 | suspect
            เด็กจดไว้ว่า 061-412-7860 | suspect
            Parent found messages from kwan_2211 to the child | suspect
            the victim's phone is 061-412-7860 | victim
            เบอร์ 061-412-7860 ของผู้เสียหาย | victim
            เบอร์ของเด็ก 061-412-7860 | victim
            ผู้เสียหายใช้ไลน์ kwan_2211 | victim
            My son: LINE ID kwan_2211 | victim
            เขาข่มขู่ @kwan_2211 | victim
            child: my number is 061-412-7860 | victim
            ติดต่อผู้ปกครอง 061-412-7860 | nobody
            061-412-7860 (mother) | nobody
            เบอร์แม่ 061-412-7860 | nobody
            The reporter can be reached at 061-412-7860 | nobody
            ผู้แจ้งเบอร์ 061-412-7860 | nobody
            """)
    void readsTheWordsBesideAValue(String text, String whose) {
        var mentions = Identify.attribute(
                List.of(mention(Role.SUSPECT, 0), mention(Role.VICTIM, 0)), List.of(passage(text)), new int[] {-1});

        assertThat(holders(mentions)).isEqualTo(whose);
    }

    @Test
    void givesWhatStandsInAPersonsNoteToThatPerson() {
        var mentions = Identify.attribute(
                List.of(mention(Role.SUSPECT, 0), mention(Role.SUSPECT, 1)),
                List.of(passage("also 061-412-7860")),
                new int[] {1});

        assertThat(mentions.get(0).identifiers()).isEmpty();
        assertThat(mentions.get(1).identifiers()).hasSize(1);
    }

    @Test
    void asksWhichOfSeveralSuspectsThePassageNames() {
        var named = mention(Role.SUSPECT, 1, handle("kwan_2211"));

        var mentions = Identify.attribute(
                List.of(mention(Role.SUSPECT, 0), named),
                List.of(passage("kwan_2211 also uses 061-412-7860")),
                new int[] {-1});

        assertThat(mentions.get(0).identifiers()).isEmpty();
        assertThat(mentions.get(1).identifiers()).extracting(Identifier::kind).contains(IdentifierKind.PHONE);
    }

    @Test
    void givesToNobodyWhereSeveralSuspectsArePossible() {
        var given = List.of(mention(Role.SUSPECT, 0), mention(Role.SUSPECT, 1));

        var mentions = Identify.attribute(given, List.of(passage("pay to SCB 584-6-96863-6")), new int[] {-1});

        assertThat(mentions).isEqualTo(given);
    }

    @Test
    void takesTheOtherOfTwoSpeakersForTheChild() {
        var suspect = mention(Role.SUSPECT, 0, handle("kwan_2211"));

        var mentions = Identify.attribute(
                List.of(suspect, mention(Role.VICTIM, 0)),
                List.of(passage("[03:02] kwan_2211: hello\n[03:03] fah-8128: who are you")),
                new int[] {-1});

        assertThat(mentions.get(0)).isEqualTo(suspect);
        assertThat(mentions.get(1).identifiers()).extracting(Identifier::value).containsExactly("fah-8128");
    }

    @Test
    void givesSpeakersToNobodyWhereItCannotTellThemApart() {
        var given = List.of(mention(Role.SUSPECT, 0), mention(Role.VICTIM, 0));

        var mentions = Identify.attribute(
                given, List.of(passage("[03:02] kwan_2211: hello\n[03:03] fah-8128: who are you")), new int[] {-1});

        assertThat(mentions).isEqualTo(given);
    }

    @Test
    void givesNothingTwice() {
        var victim = mention(Role.VICTIM, 0, handle("nong_fah"));
        var given = List.of(mention(Role.SUSPECT, 0), victim);

        var mentions = Identify.attribute(given, List.of(passage("he wrote to @nong_fah every day")), new int[] {-1});

        assertThat(mentions).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "โอนมาที่ กสิกร 584-6-96863-6",
                "ถูกบัญชี kwan_2211 ขู่ให้โอนเงิน",
                "The suspect used 061-412-7860",
                "Pay 3000 THB to PromptPay 0614127860 or your friends see it"
            })
    void addsASuspectThatOnlyTheTextNames(String text) {
        var mentions = Identify.attribute(List.of(mention(Role.VICTIM, 0)), List.of(passage(text)), new int[] {-1});

        assertThat(mentions).hasSize(2);
        assertThat(mentions.getFirst().role()).isEqualTo(Role.SUSPECT);
        assertThat(mentions.getFirst().index()).isZero();
        assertThat(mentions.getFirst().identifiers()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"contact the mother at 061-412-7860", "061-412-7860", "login from 203.0.113.7"})
    void addsNoSuspectWithoutASignOfOne(String text) {
        var given = List.of(mention(Role.VICTIM, 0));

        var mentions = Identify.attribute(given, List.of(passage(text)), new int[] {-1});

        assertThat(mentions).isEqualTo(given);
    }

    @Test
    void takesNothingFromStandingText() {
        var given = List.of(mention(Role.SUSPECT, 0));
        var text = "Legal process: legal@mail.example";
        var reading = Identify.text(Passage.Kind.BOILERPLATE, text, 0, null);
        var standing = new Passage(Passage.Kind.BOILERPLATE, "terms", text, reading.identifiers(), List.of());

        var mentions = Identify.attribute(given, List.of(standing), new int[] {-1});

        assertThat(mentions).isEqualTo(given);
    }

    private static String holders(List<Mention> mentions) {
        var roles = mentions.stream()
                .filter(m -> !m.identifiers().isEmpty())
                .map(m -> m.role().word())
                .collect(Collectors.joining(", "));
        return roles.isEmpty() ? "nobody" : roles;
    }

    private static Passage passage(String text) {
        var reading = Identify.text(Passage.Kind.NARRATIVE, text, 0, null);
        assertThat(reading.identifiers()).isNotEmpty();
        return new Passage(Passage.Kind.NARRATIVE, "narrative", text, reading.identifiers(), List.of());
    }

    private static Mention mention(Role role, int index, Identifier... identifiers) {
        return new Mention(role, index, List.of(identifiers), Map.of());
    }

    private static Identifier handle(String value) {
        var outcome = Identify.field(IdentifierKind.HANDLE, "", value, "screenName", null, -1);
        var forms = new ArrayList<Identifier>();
        if (outcome instanceof Identify.Outcome.Taken taken) {
            forms.addAll(taken.identifiers());
        }
        return forms.getFirst();
    }
}

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
            my number is 061-412-7860, call me back | nobody
            แม่ของเด็กโทร 061-412-7860 | nobody
            เบอร์ติดต่อกลับ 061-412-7860 | nobody
            ติดต่อผู้ปกครองได้ที่ 061-412-7860 (คุณแม่นิด) | nobody
            User was shown: call the Samaritans at 02-234-5670 | nobody
            Group members: 061-412-7860, 061-412-7861 | nobody
            payments from kwan_2211 and mali_3322 | nobody
            Reported by user ID 700000000000000001 (kwan_2211) | nobody
            Suspect sent messages to victim account kwan_2211 | victim
            the man knows her number 061-412-7860 | victim
            แฟนเก่าไอจี ex_boy.friend | suspect
            เบอร์นายหน้า 061-412-7860 | suspect
            phones of the suspect: 061-412-7860 and 061-412-7861 | suspect
            his IG is kwan_2211 and the suspect lives alone | suspect
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kwan_2211: how old\nfah-8128: im 13, my insta is fah.fah.13\nkwan_2211: mine is 061-412-7860",
                "[2026-05-01 10:00] 9001 -> 9002: call 061-412-7860\n[10:01] 9002 -> 9001: my insta is fah.fah.13",
                "From: kwan_2211 To: fah-8128 Text: call 061-412-7860\nFrom: fah-8128 To: kwan_2211 Text: ig fah.fah.13",
                "Author: Kwan K (9001)\nBody: call 061-412-7860\nAuthor: Fah F (9002)\nBody: my ig is fah.fah.13",
                "time,sender,receiver,message\n10:00,kwan_2211,fah-8128,call 061-412-7860\n10:01,fah-8128,kwan_2211,ig fah.fah.13",
                "suspect: call 061-412-7860\nvictim: my ig is fah.fah.13",
                "พี่ขวัญ: โทร 061-412-7860\nน้องฟ้า: ไอจี fah.fah.13",
                "Stranger: call 061-412-7860\nYou: my ig is fah.fah.13",
            })
    void givesWhatIsSaidInATalkToWhoSaysIt(String talk) {
        var mentions = Identify.attribute(
                List.of(
                        mention(Role.SUSPECT, 0, handle("kwan_2211"), field(IdentifierKind.ACCOUNT, "9001")),
                        mention(Role.VICTIM, 0, handle("fah-8128"), field(IdentifierKind.ACCOUNT, "9002"))),
                List.of(passage(talk)),
                new int[] {-1});

        assertThat(mentions.get(0).identifiers())
                .extracting(Identifier::value)
                .contains("+66614127860")
                .doesNotContain("fah.fah.13");
        assertThat(mentions.get(1).identifiers())
                .extracting(Identifier::value)
                .contains("fah.fah.13")
                .doesNotContain("+66614127860");
    }

    @Test
    void asksWhoIsNamedNextToAValueWhereThereAreSeveral() {
        var mentions = Identify.attribute(
                List.of(
                        mention(Role.SUSPECT, 0, handle("boss_a1")),
                        mention(Role.SUSPECT, 1, handle("runner_b2")),
                        mention(Role.VICTIM, 0, handle("kid_a12")),
                        mention(Role.VICTIM, 1, handle("kid_b13"))),
                List.of(passage("boss_a1 gave SCB 584-6-96863-6. runner_b2 uses PromptPay 0614127861."
                        + " kid_b13 gave phone 0891110001.")),
                new int[] {-1});

        assertThat(mentions.get(0).identifiers()).extracting(Identifier::value).contains("5846968636");
        assertThat(mentions.get(1).identifiers()).extracting(Identifier::value).contains("+66614127861");
        assertThat(mentions.get(2).identifiers()).hasSize(1);
        assertThat(mentions.get(3).identifiers()).extracting(Identifier::value).contains("+66891110001");
    }

    @Test
    void addsAChildThatOnlyTheTextNames() {
        var mentions = Identify.attribute(
                List.of(mention(Role.SUSPECT, 0)), List.of(passage("น้องมิ้นท์ อายุ 13 ปี ถูกขู่")), new int[] {-1});

        assertThat(mentions).hasSize(2);
        assertThat(mentions.get(1).role()).isEqualTo(Role.VICTIM);
        assertThat(mentions.get(1).identifiers()).allMatch(Identifier::fromFreeText);
        assertThat(mentions.get(1).identifiers())
                .extracting(Identifier::value)
                .containsExactlyInAnyOrder("มิ้นท์", "13");
    }

    @Test
    void believesFieldsBeforeTexts() {
        var child = mention(Role.VICTIM, 0, field(IdentifierKind.NICKNAME, "Ploy"), field(IdentifierKind.AGE, "12"));

        var mentions =
                Identify.attribute(List.of(child), List.of(passage("น้องมิ้นท์ อายุ 13 ปี ถูกขู่")), new int[] {-1});

        assertThat(mentions).containsExactly(child);
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
        return field(IdentifierKind.HANDLE, value);
    }

    private static Identifier field(IdentifierKind kind, String value) {
        var outcome = Identify.field(kind, "", value, "field", null, -1);
        var forms = new ArrayList<Identifier>();
        if (outcome instanceof Identify.Outcome.Taken taken) {
            forms.addAll(taken.identifiers());
        }
        return forms.getFirst();
    }
}

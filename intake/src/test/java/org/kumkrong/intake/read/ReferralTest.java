// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.intake.read.Received.mention;
import static org.kumkrong.intake.read.Received.raw;
import static org.kumkrong.intake.read.Received.texts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;

class ReferralTest {
    private static final String FULL = "\uFEFF"
            + "victim_age,tip_id,received_at,source,incident_type,incident_at,narrative,suspect_name,suspect_handles,"
            + "suspect_phones,suspect_emails,suspect_accounts,victim_name,victim_nickname,victim_gender,victim_school,"
            + "victim_province,victim_handles,victim_phones,file_hashes,case worker\r\n"
            + "14,190000026,01/09/2569 03:02,ngo-north,sextortion,2026-08-31 20:00,\"เขาขอเงิน \"\"ด่วน\"\"\nสองบรรทัด\","
            + "สมชาย ใจดี,GameTalk:@kwan_2211;@second;https://chat.example/k,061-412-7860;+66 61 412 7861,k@mail.example,"
            + "ไทยพาณิชย์ 584-6-96863-6;KTB acc 993-4461799,ณัฐวุฒิ วงศ์สมุทร,เบนซ์,ชาย,โรงเรียนตัวอย่าง,เชียงใหม่,"
            + "GameTalk:little,0614127862,0123456789abcdef0123456789abcde1;not a hash,Mali\r\n";

    @TempDir
    Path folder;

    private Tip full() throws IOException {
        return Received.from(Inputs.write(folder, "table.csv", FULL)).only();
    }

    @Test
    void readsEveryColumnInAnyOrder() throws IOException {
        Tip tip = full();
        Mention suspect = mention(tip, Role.SUSPECT, 0);
        Mention victim = mention(tip, Role.VICTIM, 0);

        assertThat(tip.toString()).isEqualTo("tip ngo-north:190000026");
        assertThat(tip.incident()).isEqualTo(IncidentKind.SEXTORTION);
        assertThat(Objects.requireNonNull(tip.receivedAt()).instant()).isEqualTo(Instant.parse("2026-08-31T20:02:00Z"));
        assertThat(Objects.requireNonNull(tip.incidentAt()).zoneKnown()).isFalse();
        assertThat(texts(tip, Passage.Kind.NARRATIVE)).containsExactly("เขาขอเงิน \"ด่วน\"\nสองบรรทัด");
        assertThat(raw(suspect, IdentifierKind.PERSON_NAME)).containsExactly("สมชาย ใจดี");
        assertThat(raw(suspect, IdentifierKind.PHONE)).containsExactly("061-412-7860", "+66 61 412 7861");
        assertThat(raw(suspect, IdentifierKind.EMAIL)).containsExactly("k@mail.example");
        assertThat(raw(suspect, IdentifierKind.BANK_ACCOUNT))
                .containsExactly("ไทยพาณิชย์ 584-6-96863-6", "KTB acc 993-4461799");
        assertThat(raw(suspect, IdentifierKind.PROFILE_URL)).containsExactly("https://chat.example/k");
        assertThat(raw(victim, IdentifierKind.PERSON_NAME)).containsExactly("ณัฐวุฒิ วงศ์สมุทร");
        assertThat(raw(victim, IdentifierKind.NICKNAME)).containsExactly("เบนซ์");
        assertThat(raw(victim, IdentifierKind.AGE)).containsExactly("14");
        assertThat(raw(victim, IdentifierKind.GENDER)).containsExactly("ชาย");
        assertThat(raw(victim, IdentifierKind.SCHOOL)).containsExactly("โรงเรียนตัวอย่าง");
        assertThat(raw(victim, IdentifierKind.PLACE)).containsExactly("เชียงใหม่");
        assertThat(raw(victim, IdentifierKind.PHONE)).containsExactly("0614127862");
        assertThat(tip.files()).hasSize(2);
        assertThat(tip.notes())
                .containsEntry("case worker", List.of("Mali"))
                .containsEntry("unreadable file hash", List.of("not a hash"));
    }

    @Test
    void readsThePlatformInFrontOfAHandle() throws IOException {
        List<String> handles = mention(full(), Role.SUSPECT, 0).identifiers().stream()
                .filter(i -> i.kind() == IdentifierKind.HANDLE && !i.fromFreeText())
                .map(i -> i.scope() + " " + i.value())
                .toList();

        assertThat(handles).containsExactly("gametalk kwan_2211", " second");
    }

    @Test
    void takesACompanysFormForNoValueOfItsOwn() throws IOException {
        Tip tip = Received.from(Inputs.write(
                        folder,
                        "forms.csv",
                        "tip_id,suspect_handles\n1,\"Example Group, Inc.:kite_1, Talk (Talk Group, LLC):kite_2\"\n"))
                .only();

        assertThat(mention(tip, Role.SUSPECT, 0).identifiers())
                .extracting(Identifier::value)
                .containsExactly("kite_1", "kite_2");
    }

    @Test
    void fingerprintsTheRowAsItStood() throws IOException {
        String row = FULL.substring(FULL.indexOf("14,"), FULL.length() - 2);

        assertThat(full().raw().sha256()).isEqualTo(Fingerprint.of(row.getBytes(StandardCharsets.UTF_8)));
        assertThat(full().raw().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void tellsTheSeparator(String separator) throws IOException {
        String table = "tip_id,narrative,victim_age\n5,words,12\n".replace(",", separator);

        Tip tip = Received.from(Inputs.write(folder, "table.csv", table)).only();

        assertThat(raw(mention(tip, Role.VICTIM, 0), IdentifierKind.AGE)).containsExactly("12");
        assertThat(tip.source()).isEqualTo("table");
    }

    @Test
    void passesOverTheSeparatorLineOfASpreadsheet() throws IOException {
        Tip tip = Received.from(Inputs.write(folder, "t.csv", "sep=;\ntip_id;narrative\n5;words\n"))
                .only();

        assertThat(tip.raw().line()).isEqualTo(3);
    }

    @Test
    void mentionsAPersonOnlyWhereAColumnIsFilled() throws IOException {
        Tip tip = Received.from(Inputs.write(folder, "t.csv", Inputs.HEADER + "5,words,\n"))
                .only();

        assertThat(tip.mentions(Role.VICTIM)).isEmpty();
    }

    @Test
    void readsThaiOfOlderSpreadsheetsAndSaysSo() throws IOException {
        byte[] thai = (Inputs.HEADER + "5,ช่วยด้วย,\n").getBytes(Charset.forName("TIS-620"));

        Tip tip = Received.from(Inputs.write(folder, "t.csv", thai)).only();

        assertThat(texts(tip, Passage.Kind.NARRATIVE)).containsExactly("ช่วยด้วย");
        assertThat(tip.notes()).containsEntry("encoding", List.of("windows-874"));
    }

    @Test
    void readsUnicodeTextOfSpreadsheets() throws IOException {
        byte[] text = ("\uFEFFtip_id\tnarrative\r\n5\tช่วยด้วย 🙏\r\n").getBytes(StandardCharsets.UTF_16LE);

        Tip tip = Received.from(Inputs.write(folder, "t.txt", text)).only();

        assertThat(texts(tip, Passage.Kind.NARRATIVE)).containsExactly("ช่วยด้วย 🙏");
    }

    @Test
    void rejectsABadRowByItsLineAndReadsTheOthers() throws IOException {
        String table = Inputs.HEADER
                + "1,words,\n"
                + "2,too,many,cells\n"
                + ",nobody knows my number,\n"
                + "3,,\n"
                + "4,\"a quote that never ends,\n"
                + "5,words,\n"
                + "6,\"broken\" quote,\n"
                + ",,\n"
                + "7,words,,,\n"
                + "8,few\n"
                + "9,\"two\nlines\",\n";

        Received received = Received.from(Inputs.write(folder, "t.csv", table));

        assertThat(received.ids()).containsExactly("1", "5", "7", "9");
        assertThat(received.rejections)
                .extracting(r -> r.position())
                .containsExactly("line 3", "line 4", "line 5", "line 6", "line 8", "line 11");
        assertThat(received.rejections).noneMatch(r -> r.what().contains("nobody knows"));
    }

    @Test
    void rejectsATableWithoutTheNeededColumnsOnce() throws IOException {
        Inputs.write(folder, "a.csv", "number,narrative\n1,words\n2,words\n");
        Inputs.write(folder, "b.csv", "tip_id,role,mention,entity\n1,suspect,0,9\n");
        Inputs.write(folder, "c.csv", "a,b,c\n1,2,3\n");

        Received received = Received.from(folder);

        assertThat(received.tips).isEmpty();
        assertThat(received.rejections)
                .extracting(r -> r.what())
                .containsExactly(
                        "no tips: a table without the column tip_id",
                        "no tips: a table without any of the columns narrative, suspect_…, victim_…, file_hashes",
                        "no tips: a table without the column tip_id");
    }

    @Test
    void readsItsOwnTemplateAsATableWithoutRows() throws IOException {
        Received received = Received.from(Inputs.write(folder, "t.csv", Intake.template()));

        assertThat(received.sequence).isEmpty();
        assertThat(Intake.template())
                .startsWith("\uFEFFtip_id,received_at,source,")
                .endsWith(",file_hashes\r\n");
    }

    @Test
    void keepsValuesOutOfWhatItPrints() throws IOException {
        Tip tip = full();

        assertThat(tip.toString() + tip.mentions() + tip.files() + tip.passages() + tip.rejected())
                .doesNotContain("kwan", "0614", "ณัฐวุฒิ");
        assertThat(tip.mentions().getFirst().identifiers())
                .extracting(Identifier::toString)
                .allMatch(s -> s.contains("withheld"));
    }
}

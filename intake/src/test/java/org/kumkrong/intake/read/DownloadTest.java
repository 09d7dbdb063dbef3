// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.intake.read.Received.mention;
import static org.kumkrong.intake.read.Received.raw;
import static org.kumkrong.intake.read.Received.texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipFlag;

class DownloadTest {
    @TempDir
    Path folder;

    private Tip maximal() throws IOException {
        return Received.from(Inputs.write(folder, "tip.json", Received.resource("maximal-download.json")))
                .only();
    }

    @Test
    void readsWhatTheReportIsAbout() throws IOException {
        Tip tip = maximal();

        assertThat(tip.toString()).isEqualTo("tip ncmec:123456789");
        assertThat(tip.incident()).isEqualTo(IncidentKind.SEXTORTION);
        assertThat(tip.reporter()).isEqualTo("Example Corp");
        assertThat(tip.platform()).isEqualTo("Example Chat");
        assertThat(Objects.requireNonNull(tip.receivedAt()).instant()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(Objects.requireNonNull(tip.incidentAt()).zoneKnown()).isTrue();
        assertThat(tip.flags()).containsExactlyInAnyOrder(TipFlag.SEXTORTION, TipFlag.ESCALATED, TipFlag.GENERATIVE_AI);
        assertThat(tip.raw().sha256()).isEqualTo(Fingerprint.of(Received.resource("maximal-download.json")));
    }

    @Test
    void readsEverythingAboutASuspect() throws IOException {
        Mention suspect = mention(maximal(), Role.SUSPECT, 0);

        assertThat(raw(suspect, IdentifierKind.PERSON_NAME)).containsExactly("Somchai Jaidee");
        assertThat(raw(suspect, IdentifierKind.NICKNAME)).containsExactly("Kite");
        assertThat(raw(suspect, IdentifierKind.GENDER)).containsExactly("male");
        assertThat(raw(suspect, IdentifierKind.DATE_OF_BIRTH)).containsExactly("1994-05-06");
        assertThat(raw(suspect, IdentifierKind.AGE)).containsExactly("31");
        assertThat(raw(suspect, IdentifierKind.ACCOUNT)).containsExactly("u-1");
        assertThat(raw(suspect, IdentifierKind.HANDLE)).containsExactly("dark_kite");
        assertThat(raw(suspect, IdentifierKind.EMAIL)).containsExactly("suspect@mail.example");
        assertThat(raw(suspect, IdentifierKind.PHONE)).containsExactly("061-412-7861");
        assertThat(raw(suspect, IdentifierKind.IP)).containsExactly("203.0.113.8", "203.0.113.7", "203.0.113.9");
        assertThat(raw(suspect, IdentifierKind.PROFILE_URL)).containsExactly("https://chat.example/dark_kite");
        assertThat(raw(suspect, IdentifierKind.ADDRESS))
                .containsExactly("1 Example Road, Room 2, Lampang, Lampang, 52000, TH");
    }

    @Test
    void keepsTraitsAndTreatsNotApplicableAsAbsent() throws IOException {
        assertThat(mention(maximal(), Role.SUSPECT, 0).traits())
                .containsEntry("relationshipToChildVictim", "uncle")
                .containsEntry("accessToChildVictim", "Yes")
                .containsEntry("accessToChildren", "true")
                .containsEntry("convictedSexOffender", "No")
                .containsEntry("languages", "Thai; English")
                .containsEntry("vehicleTagNumber", "AB 1234")
                .doesNotContainKeys("accessToFirearms", "awareOfReport", "gangAffiliation", "races");
    }

    @Test
    void readsPeopleInContainersNobodyHasDocumented() throws IOException {
        Tip tip = maximal();

        assertThat(raw(mention(tip, Role.VICTIM, 0), IdentifierKind.AGE)).containsExactly("13");
        assertThat(raw(mention(tip, Role.OTHER, 0), IdentifierKind.PERSON_NAME)).containsExactly("Mali");
        assertThat(mention(tip, Role.OTHER, 0).traits()).containsEntry("container", "knownAssociates/associates");
        assertThat(raw(mention(tip, Role.RECIPIENT, 0), IdentifierKind.HANDLE)).containsExactly("receiver_1");
    }

    @Test
    void readsAFileAndTakesNullForNotViewed() throws IOException {
        FileRecord file = maximal().files().getFirst();

        assertThat(file.viewedByEsp()).isFalse();
        assertThat(file.id()).isEqualTo("S-1");
        assertThat(file.classification()).isEqualTo("A1");
        assertThat(file.marks()).containsExactlyInAnyOrder("Generative AI", "Infant");
        assertThat(file.hashes())
                .extracting(FileHash::algorithm)
                .containsExactlyInAnyOrder(FileHash.Algorithm.MD5, FileHash.Algorithm.SHA1);
        assertThat(file.uploadIps().getFirst().seenAt()).isEqualTo(Instant.parse("2026-03-01T06:59:00Z"));
        assertThat(Objects.requireNonNull(file.uploadedAt()).instant())
                .isEqualTo(Instant.parse("2026-03-01T06:59:00Z"));
        assertThat(file.notes()).containsEntry("camera", "synthetic").containsEntry("filename", "stored.bin");
    }

    @Test
    void takesTextForWhatItIs() throws IOException {
        Tip tip = maximal();

        assertThat(texts(tip, Passage.Kind.CHAT)).containsExactly("mail words", "chat words");
        assertThat(texts(tip, Passage.Kind.NOTE))
                .contains(
                        "upload time",
                        "contact words",
                        "person words",
                        "file words",
                        "https://pages.example/1",
                        "page note",
                        "report words");
    }

    @Test
    void keepsEverythingElseByItsPath() throws IOException {
        String person = "reportedInformation/reportedPeople/reportedPersons/";

        assertThat(maximal().notes())
                .containsEntry("futureKey/list", List.of("a"))
                .containsEntry("futureKey/list[2]", List.of("b"))
                .containsEntry("futureKey/deep[3]/y", List.of("z"))
                .containsEntry(person + "newTrait", List.of("kept"))
                .containsEntry(person + "emails/emails/verified", List.of("true"))
                .containsEntry(person + "sourceInformation/sourceCaptures/eventName", List.of("LOGIN"))
                .containsEntry(person + "sourceInformation/sourceCaptures[3]/value", List.of("kept as it is"))
                .containsEntry(
                        "reportedInformation/incidentDetails/chatImIncident/chatClient", List.of("Example Client"));
    }

    @Test
    void readsOneObjectALine() throws IOException {
        Path file = Inputs.write(
                folder,
                "tips.jsonl",
                "\uFEFF" + Inputs.download("1") + "\r\n\n" + Inputs.download("2") + "\n{broken\n"
                        + Inputs.download("3"));

        Received received = Received.from(file);

        assertThat(received.ids()).containsExactly("1", "2", "3");
        assertThat(received.tips).extracting(t -> t.raw().line()).containsExactly(1L, 3L, 5L);
        assertThat(received.tips.get(1).raw().sha256())
                .isEqualTo(Fingerprint.of(Inputs.download("2").getBytes(StandardCharsets.UTF_8)));
        assertThat(received.rejection().position()).startsWith("line 4, column");
    }

    @Test
    void readsAnArrayAndOneObjectAfterAnother() throws IOException {
        String one = Inputs.download("1");
        String two = Inputs.download("2");
        Inputs.write(folder, "a.json", "[\n" + one + ",\n" + two + "\n]\n");
        Inputs.write(folder, "b.json", one.replace("\"1\"", "\"3\"") + "\n\n " + two.replace("\"2\"", "\"4\""));
        Inputs.write(folder, "c.txt", one.replace("\"1\"", "\"5\"") + "\n" + two.replace("\"2\"", "\"6\""));

        Received received = Received.from(folder);

        assertThat(received.rejections).isEmpty();
        assertThat(received.ids()).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(received.tips.getFirst().raw().line()).isEqualTo(2);
    }

    @Test
    void goesOnBehindABrokenObjectOfAnArray() throws IOException {
        Inputs.write(
                folder,
                "a.json",
                "[" + Inputs.download("1") + ", {\"reportId\": nonsense}, 7, " + Inputs.download("2") + "]");

        Received received = Received.from(folder);

        assertThat(received.ids()).containsExactly("1", "2");
        assertThat(received.rejections).hasSize(2);
    }

    @Test
    void readsUtf16() throws IOException {
        Inputs.write(folder, "a.json", Inputs.download("1").getBytes(StandardCharsets.UTF_16));

        assertThat(Received.from(folder).only().id()).isEqualTo("1");
    }

    @Test
    void acceptsASingleObjectWhereAListIsUsual() throws IOException {
        Inputs.write(
                folder,
                "a.json",
                "{\"reportId\":1,\"reportedInformation\":{\"reportedPeople\":{\"reportedPersons\":"
                        + "{\"screenName\":\"kite\",\"emails\":{\"emails\":\"k@mail.example\"},\"phones\":[{\"value\":\"0614127860\"}]}}}}");

        Mention suspect = mention(Received.from(folder).only(), Role.SUSPECT, 0);

        assertThat(raw(suspect, IdentifierKind.HANDLE)).containsExactly("kite");
        assertThat(raw(suspect, IdentifierKind.EMAIL)).containsExactly("k@mail.example");
        assertThat(raw(suspect, IdentifierKind.PHONE)).containsExactly("0614127860");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.intake.read.Received.mention;
import static org.kumkrong.intake.read.Received.raw;
import static org.kumkrong.intake.read.Received.texts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipFlag;

class CyberTipTest {
    @TempDir
    Path folder;

    private Tip maximal() throws IOException {
        Inputs.write(folder, "100000002.xml", Received.resource("maximal-report.xml"));
        Inputs.write(folder, "100000002-file-1.xml", Received.resource("maximal-file.xml"));
        return Received.from(folder).only();
    }

    private Tip report(String xml) throws IOException {
        Inputs.write(folder, "7.xml", xml);
        return Received.from(folder).only();
    }

    @Test
    void takesItsIdFromTheFileName() throws IOException {
        Tip tip = maximal();

        assertThat(tip.source()).isEqualTo("ncmec");
        assertThat(tip.id()).isEqualTo("100000002");
        assertThat(tip.format()).isEqualTo(SourceFormat.CYBERTIPLINE_XML);
        assertThat(tip.raw().line()).isZero();
        assertThat(tip.raw().sha256()).isEqualTo(Fingerprint.of(Received.resource("maximal-report.xml")));
    }

    @Test
    void takesItsIdFromTheFolderWhereTheFileIsOnlyCalledReport() throws IOException {
        Inputs.write(folder, "100000009/report.xml", Inputs.report("kite"));

        assertThat(Received.from(folder).only().id()).isEqualTo("100000009");
    }

    @Test
    void takesItsIdFromTheArchiveWhereTheFileInItIsOnlyCalledReport() throws IOException {
        Inputs.write(folder, "single/100000010.zip", Inputs.zip("report.xml", Inputs.report("kite")));

        assertThat(Received.from(folder).only().id()).isEqualTo("100000010");
    }

    @Test
    void readsTheSummaryInAnyOrder() throws IOException {
        Tip tip = maximal();

        assertThat(tip.incident()).isEqualTo(IncidentKind.SEXTORTION);
        assertThat(tip.incidentType()).isEqualTo("Online Enticement of Children for Sexual Acts");
        assertThat(tip.platform()).isEqualTo("Example Chat");
        assertThat(tip.reporter()).isEqualTo("Trust Team");
        assertThat(tip.escalation()).isEqualTo("says she will meet him soon");
        assertThat(texts(tip, Passage.Kind.ESCALATION)).containsExactly("says she will meet him soon");
    }

    @Test
    void marksATimeWithoutZone() throws IOException {
        var time = Objects.requireNonNull(maximal().incidentAt());

        assertThat(time.zoneKnown()).isFalse();
        assertThat(time.raw()).isEqualTo("2026-03-01T14:05:00");
        assertThat(time.instant()).isEqualTo(Instant.parse("2026-03-01T07:05:00Z"));
    }

    @Test
    void countsFlagsByPresence() throws IOException {
        assertThat(maximal().flags())
                .containsExactlyInAnyOrder(
                        TipFlag.SEXTORTION,
                        TipFlag.CSAM_SOLICITATION,
                        TipFlag.MINOR_TO_MINOR,
                        TipFlag.SPAM,
                        TipFlag.SADISTIC_EXPLOITATION,
                        TipFlag.INFORMATIONAL,
                        TipFlag.VIRAL,
                        TipFlag.ESCALATED,
                        TipFlag.GENERATIVE_AI);
    }

    @Test
    void believesAFalseMarkOnlyWhereItWouldLowerUrgency() throws IOException {
        Tip tip = report("<report><incidentSummary><reportAnnotations><sextortion>false</sextortion><spam>false</spam>"
                + "</reportAnnotations></incidentSummary></report>");

        assertThat(tip.flags()).containsExactly(TipFlag.SEXTORTION);
        assertThat(tip.notes()).containsEntry("incidentSummary/reportAnnotations/spam", List.of("false"));
    }

    @Test
    void escalatesByAnEmptyElementToo() throws IOException {
        Tip tip = report("<report><incidentSummary><escalateToHighPriority/></incidentSummary></report>");

        assertThat(tip.flags()).containsExactly(TipFlag.ESCALATED);
        assertThat(tip.escalation()).isEmpty();
    }

    @Test
    void readsEverythingAboutASuspect() throws IOException {
        Tip tip = maximal();
        Mention suspect = mention(tip, Role.SUSPECT, 0);

        assertThat(raw(suspect, IdentifierKind.PERSON_NAME)).containsExactly("Somchai Jaidee");
        assertThat(raw(suspect, IdentifierKind.PHONE)).containsExactly("+66 0614127861");
        assertThat(raw(suspect, IdentifierKind.EMAIL)).containsExactly("suspect@mail.example");
        assertThat(raw(suspect, IdentifierKind.ADDRESS)).containsExactly("1 Example Road, Lampang, Lampang, 52000, TH");
        assertThat(raw(suspect, IdentifierKind.PLACE)).containsExactly("Lampang", "Lampang", "Lampang", "North");
        assertThat(raw(suspect, IdentifierKind.AGE)).containsExactly("31", "30");
        assertThat(raw(suspect, IdentifierKind.DATE_OF_BIRTH)).containsExactly("1994-05-06");
        assertThat(raw(suspect, IdentifierKind.ACCOUNT)).containsExactly("u-1");
        assertThat(raw(suspect, IdentifierKind.HANDLE)).containsExactly("dark_kite", "pay_kite");
        assertThat(raw(suspect, IdentifierKind.DISPLAY_NAME)).containsExactly("Kite One", "Kite Two");
        assertThat(raw(suspect, IdentifierKind.PROFILE_URL)).containsExactly("https://chat.example/dark_kite");
        assertThat(raw(suspect, IdentifierKind.IMEI)).containsExactly("490154203237518");
        assertThat(raw(suspect, IdentifierKind.DEVICE)).containsExactly("8966182736450918274");
        assertThat(raw(suspect, IdentifierKind.PRIOR_REPORT)).containsExactly("100000001", "100000000", "99");
        assertThat(raw(suspect, IdentifierKind.GROUP)).containsExactly("g-77");
        assertThat(suspect.traits())
                .containsEntry("vehicleDescription", "grey pick-up")
                .containsEntry("compromisedAccount", "false")
                .containsEntry("thirdPartyUserReported", "true")
                .containsEntry("accountTemporarilyDisabled", "true")
                .containsEntry("accountPermanentlyDisabled", "true")
                .containsEntry("estimatedCountry", "TH")
                .containsEntry("espService", "Example Chat");
        assertThat(texts(tip, Passage.Kind.PROFILE)).containsExactly("bio words");
    }

    @Test
    void keepsTimeAndPortOfAnAddress() throws IOException {
        Identifier ip = mention(maximal(), Role.SUSPECT, 0).identifiers().stream()
                .filter(i -> i.kind() == IdentifierKind.IP)
                .findFirst()
                .orElseThrow();

        assertThat(ip.value()).isEqualTo("203.0.113.7");
        assertThat(ip.port()).isEqualTo(51515);
        assertThat(ip.seenAt()).isEqualTo(Instant.parse("2026-03-01T06:58:00Z"));
    }

    @Test
    void givesAHandleOfAnAssociatedAccountItsOwnPlatform() throws IOException {
        List<String> scopes = mention(maximal(), Role.SUSPECT, 0).identifiers().stream()
                .filter(i -> i.kind() == IdentifierKind.HANDLE && !i.fromFreeText())
                .map(Identifier::scope)
                .toList();

        assertThat(scopes).containsExactly("examplechat", "examplepay");
    }

    @Test
    void numbersPeopleWithinTheirRoles() throws IOException {
        Tip tip = maximal();

        assertThat(raw(mention(tip, Role.SUSPECT, 1), IdentifierKind.HANDLE)).containsExactly("second_kite");
        assertThat(mention(tip, Role.SUSPECT, 1).index()).isEqualTo(1);
        assertThat(raw(mention(tip, Role.VICTIM, 0), IdentifierKind.AGE)).containsExactly("14");
        assertThat(raw(mention(tip, Role.VICTIM, 0), IdentifierKind.SCHOOL)).containsExactly("Example School");
        assertThat(raw(mention(tip, Role.RECIPIENT, 0), IdentifierKind.EMAIL)).containsExactly("got@mail.example");
    }

    @Test
    void keepsAParentApartFromTheChild() throws IOException {
        Tip tip = maximal();

        assertThat(raw(mention(tip, Role.OTHER, 0), IdentifierKind.PHONE)).containsExactly("0614127860");
        assertThat(raw(mention(tip, Role.VICTIM, 0), IdentifierKind.PHONE)).isEmpty();
    }

    @Test
    void tellsChatFromNotesAndStandingText() throws IOException {
        Tip tip = maximal();

        assertThat(texts(tip, Passage.Kind.CHAT))
                .containsExactly("mail words", "news words", "chat words", "game words");
        assertThat(texts(tip, Passage.Kind.BOILERPLATE)).containsExactly("standing words", "terms words");
        assertThat(texts(tip, Passage.Kind.NOTE))
                .contains(
                        "first threat",
                        "page note",
                        "https://pages.example/1",
                        "one@mail.example",
                        "061-412-7860",
                        "about the suspect",
                        "about the child",
                        "one",
                        "two",
                        "about the report",
                        "file words");
    }

    @Test
    void readsTheFileThatBelongsToIt() throws IOException {
        FileRecord file = maximal().files().getFirst();

        assertThat(file.id()).isEqualTo("3a1d4fd4106b82499b7c93442aa7dca4");
        assertThat(file.viewedByEsp()).isTrue();
        assertThat(file.publiclyAvailable()).isFalse();
        assertThat(file.classification()).isEqualTo("B2");
        assertThat(file.hashes())
                .extracting(FileHash::algorithm)
                .contains(FileHash.Algorithm.MD5, FileHash.Algorithm.SHA1, FileHash.Algorithm.SHA256);
        assertThat(file.marks())
                .containsExactlyInAnyOrder(
                        "potentialMeme",
                        "animeDrawingVirtualHentai",
                        "viral",
                        "possibleSelfProduction",
                        "physicalHarm",
                        "violenceGore",
                        "bestiality",
                        "liveStreaming",
                        "infant",
                        "generativeAi");
        assertThat(Objects.requireNonNull(file.uploadedAt()).instant())
                .isEqualTo(Instant.parse("2026-03-01T07:00:00Z"));
        assertThat(file.uploadIps().getFirst().value()).isEqualTo("203.0.113.7");
        assertThat(file.uploadIps().getFirst().seenAt()).isEqualTo(Instant.parse("2026-03-01T07:00:00Z"));
        assertThat(file.notes())
                .containsEntry("EXIF/Make", "Synthetic")
                .containsEntry("fileName", "stored.bin")
                .containsEntry("originalFileName", "synthetic.bin")
                .containsEntry("locationOfFile", "https://files.example/1")
                .containsEntry("fileRelevance", "Reported")
                .containsEntry("exifViewedByEsp", "true")
                .containsEntry("futureElement", "kept");
    }

    @Test
    void keepsEverythingElseByItsPath() throws IOException {
        Tip tip = maximal();

        assertThat(tip.notes())
                .containsEntry("futureElement/@depth", List.of("1"))
                .containsEntry("futureElement/inner", List.of("kept"))
                .containsEntry("futureElement/inner[2]", List.of("kept too"))
                .containsEntry("incidentSummary/reportAnnotations/brandNew", List.of("true"))
                .containsEntry("victim/victimPerson/ageAssertionDiscrepancy", List.of("true"))
                .containsEntry("batchedReport/@reason", List.of("VIRAL_POTENTIAL_MEME"))
                .containsEntry("lawEnforcement/agencyName", List.of("Example Police"))
                .containsEntry("lawEnforcement/servedLegalProcessInternational/@fleaCountry", List.of("TH"))
                .containsEntry("internetDetails[6]/cellPhoneIncident/latitude", List.of("18.79"))
                .containsEntry("internetDetails[7]/nonInternetIncident/incidentAddress/city", List.of("Chiang Mai"))
                .containsEntry("internetDetails[8]/peer2peerIncident/fileNames", List.of("a.bin"))
                .containsEntry("reporter/legalURL", List.of("https://esp.example/legal"))
                .containsEntry("personOrUserReported/ipCaptureEvent/possibleProxy", List.of("true"));
    }

    @Test
    void losesNoTextOfTheReport() throws IOException {
        Tip tip = maximal();
        String all =
                tip.notes() + " " + tip.passages().stream().map(Passage::text).toList()
                        + tip.incidentType() + tip.platform() + tip.reporter() + tip.incidentAt() + tip.flags()
                        + tip.rejected().stream().map(r -> r.raw()).toList()
                        + tip.mentions().stream()
                                .flatMap(m -> m.identifiers().stream())
                                .map(Identifier::raw)
                                .toList()
                        + tip.mentions().stream().map(Mention::traits).toList();

        List<String> said = java.util.regex.Pattern.compile(">([^<>]*[a-z0-9][^<>]*)<")
                .matcher(new String(Received.resource("maximal-report.xml"), java.nio.charset.StandardCharsets.UTF_8))
                .results()
                .map(m -> m.group(1))
                .filter(t -> !t.equals("true") && !t.startsWith("2026-03-01T06:58")) // flags, and times of events
                .filter(t -> !t.equals("Somchai") && !t.equals("Jaidee") && !t.equals("Trust")) // joined to one name
                .filter(t -> !t.equals("51515") && !t.equals("IMEI") && !t.equals("ICCID")) // part of an identifier
                .toList();
        assertThat(said).hasSizeGreaterThan(60).allMatch(all::contains);
    }

    @Test
    void readsAReportOfNothingButItsRoot() throws IOException {
        Tip tip = report("<report/>");

        assertThat(tip.mentions()).isEmpty();
        assertThat(tip.incident()).isEqualTo(IncidentKind.UNSTATED);
    }

    @Test
    void readsAnotherEncodingThatTheDocumentDeclares() throws IOException {
        String xml =
                "<?xml version=\"1.0\" encoding=\"TIS-620\"?><report><additionalInfo>ขอความช่วยเหลือ</additionalInfo></report>";
        Inputs.write(folder, "7.xml", xml.getBytes(java.nio.charset.Charset.forName("TIS-620")));
        Inputs.write(
                folder, "8.xml", xml.replace("TIS-620", "UTF-16").getBytes(java.nio.charset.StandardCharsets.UTF_16));

        List<Tip> tips = Received.from(folder).tips;

        assertThat(tips)
                .hasSize(2)
                .allSatisfy(t -> assertThat(texts(t, Passage.Kind.NOTE)).containsExactly("ขอความช่วยเหลือ"));
    }

    @Test
    void tellsHowMuchThereWasToSeeInAPicture() throws IOException {
        Inputs.write(folder, "7.xml", Inputs.report("kite"));
        Inputs.write(folder, "7-file.xml", """
                <fileDetails><reportId>7</reportId><fileId>a</fileId>
                <originalFileHash hashType="PDQ">%s</originalFileHash>
                <details type="HASH"><nameValuePair><name>PDQ quality</name><value>87</value></nameValuePair></details>
                </fileDetails>
                """.formatted("0f".repeat(32)));

        FileRecord file = Received.from(folder).only().files().getFirst();

        assertThat(file.hashes()).containsExactly(new FileHash(FileHash.Algorithm.PDQ, "0f".repeat(32)));
        assertThat(file.pdqQuality()).isEqualTo(87);
    }
}

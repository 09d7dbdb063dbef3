// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.testkit.TipWorld;

class TipJsonTest {
    private static final TipTime DAY = new TipTime("1 ก.ย. 2569", Instant.parse("2026-08-31T17:00:00Z"), false, true);
    private static final TipTime MOMENT =
            new TipTime("2026-09-01T03:00:00.123456789Z", Instant.parse("2026-09-01T03:00:00.123456789Z"), true, false);

    private static final Tip FULL = new Tip(
            "hotline",
            "A-17",
            SourceFormat.REFERRAL_CSV,
            new RawSource("in/box.zip!september.csv", 12, "0".repeat(64)),
            MOMENT,
            DAY,
            IncidentKind.SEXTORTION,
            "Online Enticement",
            "Example Chat",
            "Example Chat Inc.",
            "a child may be \"in danger\" now",
            EnumSet.allOf(TipFlag.class),
            List.of(
                    new Mention(
                            Role.SUSPECT,
                            0,
                            List.of(
                                    new Identifier(
                                            IdentifierKind.IP,
                                            "",
                                            "203.0.113.7",
                                            "",
                                            "203.0.113.7:50001",
                                            new Identifier.Origin.Field("ipCaptureEvent/ipAddress"),
                                            MOMENT.instant(),
                                            50_001),
                                    new Identifier(
                                            IdentifierKind.HANDLE,
                                            "example chat",
                                            "kite_7",
                                            "kite7",
                                            "@Kite_7",
                                            new Identifier.Origin.FreeText(0, 4, 11),
                                            null,
                                            -1)),
                            Map.of("relationshipToChildVictim", "unknown", "accessToChildVictim", "yes")),
                    new Mention(Role.VICTIM, 0, List.of(), Map.of())),
            List.of(
                    new FileRecord(
                            "f1",
                            List.of(
                                    new FileHash(FileHash.Algorithm.MD5, "a".repeat(32)),
                                    new FileHash(FileHash.Algorithm.OTHER, "x-1")),
                            true,
                            true,
                            "A1",
                            Set.of("viral", "infant", "potentialMeme"),
                            DAY,
                            List.of(new Identifier(
                                    IdentifierKind.IP,
                                    "",
                                    "2001:db8::7",
                                    "",
                                    "2001:db8::7",
                                    new Identifier.Origin.Field("uploadIp"),
                                    null,
                                    -1)),
                            Map.of("fileName", "clip.mp4")),
                    new FileRecord("f2", List.of(), false, null, "", Set.of(), null, List.of(), Map.of())),
            List.of(new Passage(
                    Passage.Kind.CHAT,
                    "chat",
                    "ask @Kite_7 within 2 hours\n\"โอน 3,000 บาท\" \u0000 \u2028 \ud83e\ude81 \\ / \ud800",
                    List.of(),
                    List.of(new Deadline(Instant.parse("2026-09-01T05:00:00Z"), 12, 26, true)))),
            List.of(new RejectedIdentifier(
                    IdentifierKind.NATIONAL_ID,
                    "1234567890123",
                    "its check digit is wrong",
                    "",
                    new Identifier.Origin.Field("idNumber"))),
            Map.of("b/other", List.of("two", "one"), "a", List.of(), "ชื่อ \ufeff", List.of("")));

    private static final Tip EMPTY = new Tip(
            "",
            "",
            SourceFormat.LE_DOWNLOAD_JSON,
            new RawSource("", 0, ""),
            null,
            null,
            IncidentKind.UNSTATED,
            "",
            "",
            "",
            "",
            Set.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of());

    @TempDir
    Path disk;

    static List<Tip> handMade() {
        return List.of(FULL, EMPTY);
    }

    @ParameterizedTest
    @MethodSource("handMade")
    void losesNothing(Tip tip) {
        assertThat(TipJson.read(TipJson.write(tip))).isEqualTo(tip);
    }

    @ParameterizedTest
    @EnumSource
    void losesNothingOfWhatIsReadInAnyFormat(SourceFormat format) throws IOException {
        List<Tip> tips = madeIn(format);

        assertThat(tips).hasSizeGreaterThan(250).allSatisfy(tip -> {
            assertThat(tip.format()).isEqualTo(format);
            assertThat(TipJson.read(TipJson.write(tip))).isEqualTo(tip);
        });
    }

    private List<Tip> madeIn(SourceFormat format) throws IOException {
        Path inbox = disk.resolve("tips");
        TipWorld.Settings usual = TipWorld.Settings.usual(5, 300);
        TipWorld.generate(
                switch (format) {
                    case CYBERTIPLINE_XML -> usual.mixed(1, 0, 0);
                    case LE_DOWNLOAD_JSON -> usual.mixed(0, 1, 0);
                    case REFERRAL_CSV -> usual.mixed(0, 0, 1);
                },
                inbox,
                disk.resolve("truth"));
        List<Tip> tips = new ArrayList<>();
        Intake.with(IntakeLimits.defaults(), 1).read(List.of(inbox), new TipSink() {
            @Override
            public void accept(Tip tip) {
                tips.add(tip);
            }

            @Override
            public void reject(Rejection rejection) {}
        });
        return tips;
    }

    @Test
    void everyPartOfATipIsSetInTheFullOne() {
        assertThat(Arrays.stream(Tip.class.getRecordComponents()))
                .allSatisfy(part -> assertThat(part.getAccessor().invoke(FULL))
                        .isNotEqualTo(part.getAccessor().invoke(EMPTY)));
    }

    @Test
    void writesTheSameTipTheSameWay() {
        Tip otherOrder = TipJson.read(TipJson.write(FULL));

        assertThat(TipJson.write(otherOrder)).isEqualTo(TipJson.write(FULL));
        assertThat(TipJson.write(FULL))
                .contains("\"marks\":[\"infant\",\"potentialMeme\",\"viral\"]")
                .contains("\"traits\":{\"accessToChildVictim\":\"yes\",\"relationshipToChildVictim\":\"unknown\"}")
                .doesNotContain("\n");
    }

    @Test
    void escapesWhatTheFormatPageSays() {
        assertThat(TipJson.write(FULL))
                .contains("2 hours\\n\\\"โอน 3,000 บาท\\\" \\u0000 \u2028 \\uD83E\\uDE81 \\\\ / \\uD800\"")
                .contains("\"ชื่อ \\uFEFF\":[\"\"]");
    }

    @Test
    void survivesBeingKeptAsUtf8() {
        String kept = new String(TipJson.write(FULL).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(TipJson.read(kept)).isEqualTo(FULL);
    }

    @Test
    void writesAsTheFormatPageShows() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "formats", "tip-json.md"));
        Matcher example = Pattern.compile("```json\n(.*)\n```").matcher(page);

        assertThat(example.find()).isTrue();
        assertThat(TipJson.write(TipJson.read(example.group(1)))).isEqualTo(example.group(1));
    }

    @Test
    void takesMembersInAnyOrderAndWithBlanks() {
        String json = TipJson.write(EMPTY);
        String turned = "{ \"notes\" : {}," + json.substring(1).replace(",\"notes\":{}", "");

        assertThat(TipJson.read(turned)).isEqualTo(EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kumkrong-tip\":1 | \"kumkrong-tip\":2 | version 2 is not known, only 1; a newer program wrote it",
                "\"kumkrong-tip\":1, | `` | kumkrong-tip is missing",
                "\"port\":50001 | \"port\":50001,\"mood\":\"calm\" | unknown field mentions[0].identifiers[0].mood",
                "\"port\":50001 | \"port\":5000000001 | mentions[0].identifiers[0].port is out of range",
                "\"port\":50001 | \"port\":\"50001\" | mentions[0].identifiers[0].port is not a whole number",
                "\"notes\":{\"a\":[] | \"notes\":{\"a\":[7] | notes is not a list of texts",
                "\"sha256\": | \"sha1\": | raw.sha256 is missing",
                "\"role\":\"VICTIM\" | \"role\":\"BYSTANDER\" | mentions[1].role is none of the known words",
                "\"value\":\"kite_7\" | \"value\":\"\" | mentions[0].identifiers[1].value is empty",
                "2026-08-31T17:00:00Z | 31 August | incidentAt.instant is not a moment in UTC",
                "\"zoneKnown\":false | \"zoneKnown\":null | null or a fraction, which no tip holds",
                "\"source\":\"hotline\" | \"source\":\"hotline\",\"source\":\"ngo\" | a field twice",
            })
    void refusesWhatItDoesNotKnow(String written, String changed, String message) {
        String json = TipJson.write(FULL);

        assertThat(json).contains(written);
        assertThatThrownBy(() -> TipJson.read(json.replaceFirst(Pattern.quote(written), changed)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tip JSON: " + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "7", "{", "{} {}", "{\"kumkrong-tip\":1}", "{\"kumkrong-tip\":99999999999999999999}"})
    void refusesWhatIsNoTip(String text) {
        assertThatThrownBy(() -> TipJson.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tip JSON: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"source\":kanya", "\"kanya \\u0e01\":1", "\"source\":[\"kanya\"]", "\"format\":\"kanya\""})
    void quotesNoValue(String member) {
        String json = TipJson.write(EMPTY);

        assertThatThrownBy(() -> TipJson.read("{" + member + "," + json.substring(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .message()
                .doesNotContain("kanya");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.desk.banks.Media;

class NcmecPeerTest {
    private static final Instant UNTIL = Instant.parse("2026-11-15T02:00:00Z");

    private static byte[] sample(String name) throws IOException {
        try (var file = Objects.requireNonNull(NcmecPeerTest.class.getResourceAsStream("/exchange/" + name + ".xml"))) {
            return file.readAllBytes();
        }
    }

    private static PeerPage page(String xml) throws PeerMistake {
        return NcmecPeer.read(xml.getBytes(StandardCharsets.UTF_8), UNTIL);
    }

    @Test
    void readsEntriesTheirWithdrawalsAndWhereItGoesOn() throws IOException, PeerMistake {
        PeerPage page = NcmecPeer.read(sample("entries_xml"), UNTIL);

        assertThat(page.changes())
                .extracting(change -> switch (change) {
                    case PeerPage.Change.Known(String id, var prints, var _) -> id + " " + prints.size();
                    case PeerPage.Change.Gone(String id) -> id + " gone";
                    case PeerPage.Change.Unclear(String id) -> id + " unclear";
                })
                .containsExactly("42-image1 2", "43-image4 gone", "42-video1 2", "42-video4 gone");
        assertThat(page.next())
                .isEqualTo(
                        "/v2/entries?from=2017-10-20T00%3A00%3A00.000Z&to=2017-10-30T00%3A00%3A00.000Z&start=2001&size=1000&max=3000");
        assertThat(page.until()).isNull();
        assertThat(page.notTaken()).containsExactlyEntriesOf(Map.of("fingerprint=pdna", 1));
    }

    @Test
    void keepsKindMediaAndCategoryOfAFingerprint() throws IOException, PeerMistake {
        PeerPage.Change first =
                NcmecPeer.read(sample("entries_xml"), UNTIL).changes().getFirst();

        assertThat(first).isInstanceOfSatisfying(PeerPage.Change.Known.class, known -> {
            assertThat(known.prints()).extracting(print -> print.kind().word()).containsExactly("md5", "sha1");
            assertThat(known.prints())
                    .allMatch(print -> print.media() == Media.IMAGE
                            && print.category().equals("A1")
                            && print.remoteId().equals("42-image1"));
        });
    }

    @ParameterizedTest
    @CsvSource({"entries_xml2, 1", "entries_xml3, 2", "entries_xml4, 2", "entries_no_data_xml, 0"})
    void readsEverySample(String name, int changes) throws IOException, PeerMistake {
        assertThat(NcmecPeer.read(sample(name), UNTIL).changes()).hasSize(changes);
    }

    @Test
    void refusesToGoOnInAnotherRange() throws PeerMistake {
        Instant from = Instant.parse("2026-11-01T00:00:00Z");
        String next = "/v2/entries?from=%s&to=%s&start=1";

        NcmecPeer.refuseOtherRange(
                next.formatted("2026-11-01T00%3A00%3A00.000Z", "2026-11-15T02%3A00%3A00Z"), from, UNTIL);
        assertThatThrownBy(() -> NcmecPeer.refuseOtherRange(
                        next.formatted("2286-11-20T17%3A46%3A39Z", "2286-11-21T02%3A00%3A00Z"), from, UNTIL))
                .hasMessage("OTHER_RANGE from");
        assertThatThrownBy(() -> NcmecPeer.refuseOtherRange(
                        next.formatted("2026-11-01T00%3A00%3A00Z", "2026-11-02T00%3A00%3A00Z"), from, UNTIL))
                .hasMessage("OTHER_RANGE to");
    }

    @Test
    void passesOverFingerprintsThatLieElsewhere() throws IOException, PeerMistake {
        PeerPage page = NcmecPeer.read(sample("entries_large_fingerprints"), UNTIL);

        assertThat(page.until()).isEqualTo(UNTIL);
        assertThat(page.notTaken()).containsOnlyKeys("fingerprint=tmk-pdqf", "fingerprint=videntifier");
    }

    @Test
    void countsWhatItDoesNotKnow() throws PeerMistake {
        PeerPage page = page("""
                <queryResult><images count="3"><suspendedImage><id>1</id></suspendedImage>
                <image><member id="1">m</member><id>2</id><fingerprints><md5>not one</md5></fingerprints></image>
                <image><id>3</id></image></images><audios/></queryResult>
                """);

        assertThat(page.notTaken())
                .containsOnlyKeys(
                        "element=suspendedImage", "unreadable", "entry without member or id", "element=audios");
        assertThat(page.changes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE q [<!ENTITY a \"aaaa\">]><queryResult><images><image><id>&a;</id></image></images></queryResult>",
                "<!DOCTYPE q SYSTEM \"http://127.0.0.1:1/q.dtd\"><queryResult/>",
                "<html/>",
                "<queryResult><images>",
                "",
                "{}"
            })
    void takesNothingOfWhatIsNoAnswer(String xml) {
        assertThatThrownBy(() -> page(xml)).isInstanceOf(PeerMistake.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/v2/entries?a",
                "@elsewhere.example/v2/entries?a",
                ".elsewhere.example/v2/entries?a",
                "/v2/status",
                "/v2/entries?a b"
            })
    void isNotLedElsewhere(String next) {
        assertThatThrownBy(() -> page("<queryResult><paging><next>" + next + "</next></paging></queryResult>"))
                .isInstanceOf(PeerMistake.class)
                .hasMessageContaining("NOWHERE");
    }

    @Test
    void printsNoFingerprint() throws IOException, PeerMistake {
        List<PeerPage.Change> changes =
                NcmecPeer.read(sample("entries_xml"), UNTIL).changes();

        assertThat(changes.toString()).doesNotContain("a1a1");
    }
}

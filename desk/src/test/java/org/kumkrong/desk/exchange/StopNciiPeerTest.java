// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class StopNciiPeerTest {
    private static final String PDQ = "ab".repeat(32);
    private static final String MD5 = "cd".repeat(16);

    private static PeerPage read(String json) throws PeerMistake {
        return new StopNciiPeer(new PeerHttp(), JsonMapper.shared()).read(json.getBytes(StandardCharsets.UTF_8), 10);
    }

    private static String record(String type, String hash, String status) {
        return "{\"lastModtimestamp\":1,\"signalType\":\"%s\",\"hashValue\":\"%s\",\"hashStatus\":\"%s\",\"caseNumbers\":{}}"
                .formatted(type, hash, status);
    }

    private static String page(String records, String end) {
        return "{\"count\":1,\"hashRecords\":[" + records + "]," + end + "}";
    }

    @Test
    void readsWhatIsThereAndWhatIsGone() throws PeerMistake {
        PeerPage page = read(page(
                record("ImagePDQ", PDQ, "Active") + ","
                        + record("VideoMD5", MD5.toUpperCase(java.util.Locale.ROOT), "Deleted") + ","
                        + record("ImagePDQ", "ef".repeat(32), "Withdrawn"),
                "\"nextSetTimestamp\":1731636000,\"nextPageToken\":null,\"hasMoreRecords\":false"));

        assertThat(page.changes())
                .extracting(change -> switch (change) {
                    case PeerPage.Change.Known(String id, var prints, var _) -> "+" + id;
                    case PeerPage.Change.Gone(String id) -> "-" + id;
                    case PeerPage.Change.Unclear(String id) -> "?" + id;
                })
                .containsExactly("+pdq:" + PDQ, "-md5:" + MD5, "-pdq:" + "ef".repeat(32));
        assertThat(page.until()).isEqualTo(Instant.ofEpochSecond(1_731_636_000));
        assertThat(page.next()).isNull();
    }

    @Test
    void countsWhatItDoesNotKnow() throws PeerMistake {
        PeerPage page = read(page(
                record("ImagePDQ", PDQ, "Paused") + "," + record("Text", "words", "Active") + ","
                        + record("ImagePDQ", PDQ, "Paused"),
                "\"nextSetTimestamp\":20,\"nextPageToken\":null,\"hasMoreRecords\":false"));

        assertThat(page.changes())
                .containsOnly(new PeerPage.Change.Unclear("pdq:" + PDQ)); // it is on the list, and nothing changes
        assertThat(page.notTaken()).containsEntry("hashStatus=Paused", 2).containsEntry("signalType=Text", 1);
    }

    @Test
    void tellsADamagedValueFromAKindWithoutAPlaceAndDropsBlankOnes() throws PeerMistake {
        PeerPage page = read(page(
                record("ImagePDQ", "zz", "Active") + "," + record("VideoMD5", "", "Active") + ","
                        + record("ImagePDQ", "0".repeat(64), "Active") + "," + record("Text", "zz", "Active"),
                "\"nextSetTimestamp\":20,\"nextPageToken\":null,\"hasMoreRecords\":false"));

        assertThat(page.changes()).isEmpty();
        assertThat(page.notTaken()).isEqualTo(Map.of("unreadable", 2, "a blank fingerprint", 1, "signalType=Text", 1));
    }

    @Test
    void goesOnWhereThePageSays() throws PeerMistake {
        PeerPage page = read(page(
                record("ImagePDQ", PDQ, "Active"),
                "\"nextSetTimestamp\":20,\"nextPageToken\":\"t\",\"hasMoreRecords\":true"));

        assertThat(page.next()).isEqualTo("t");
        assertThat(page.until()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"count\":1,\"hashRecords\":[{\"last",
                "{\"hashRecords\":[],\"hasMoreRecords\":true,\"nextSetTimestamp\":20}",
                "{\"hashRecords\":[],\"hasMoreRecords\":false}",
                "{\"hasMoreRecords\":false,\"nextSetTimestamp\":20}"
            })
    void takesNothingOfWhatIsNoAnswer(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(PeerMistake.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://lists.example",
                "ftp://lists.example",
                "https://a@lists.example",
                "https://lists.example?a",
                "lists",
                ""
            })
    void asksNowhereElse(String address) {
        assertThat(PeerHttp.address(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://lists.example/v1",
                "http://127.0.0.1:80",
                "http://localhost:8080/exchange/",
                "http://[::1]:9"
            })
    void asksWhereAnAdministratorSays(String address) {
        assertThat(PeerHttp.address(address)).contains(address.replaceFirst("/$", ""));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.banks.BankChanges;
import org.kumkrong.desk.banks.BlankPrint;
import org.kumkrong.desk.banks.EmptyFile;
import org.kumkrong.desk.banks.Media;
import org.kumkrong.hashindex.set.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A server that speaks StopNCII's FetchHashes.
final class StopNciiPeer {
    private static final int PAGE = 5_000;
    private static final long ANEW = 10;

    /// Asked for again, in case the other server tells changes out of their order; taking something twice
    /// changes nothing.
    private static final Duration AGAIN = Duration.ofSeconds(60);

    private static final Set<String> TYPES = Set.of("ImagePDQ", "VideoMD5");
    private static final Set<String> THERE = Set.of("Received", "Active");
    private static final Set<String> GONE = Set.of("Withdrawn", "Deleted");

    private final PeerHttp http;
    private final JsonMapper json;

    StopNciiPeer(PeerHttp http, JsonMapper json) {
        this.http = http;
        this.json = json;
    }

    /// @param key the function key, and after a comma the subscription key, if there is one
    PeerPage fetch(String address, String key, Instant takenUntil, String page)
            throws PeerMistake, InterruptedException {
        long since = takenUntil.equals(Instant.EPOCH)
                ? ANEW
                : Math.max(ANEW, takenUntil.minus(AGAIN).getEpochSecond());
        String whole = address + "/FetchHashes?startTimestamp=" + since + "&pageSize=" + PAGE
                + (page.isEmpty() ? "" : "&nextPageToken=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
        String[] keys = key.split(",", 2);
        byte[] bytes = http.get(
                whole,
                Map.of(
                        "x-functions-key",
                        keys[0].strip(),
                        "Ocp-Apim-Subscription-Key",
                        keys.length == 1 ? keys[0].strip() : keys[1].strip(),
                        "Accept",
                        "application/json"));
        return read(bytes, since);
    }

    PeerPage read(byte[] bytes, long since) throws PeerMistake {
        JsonNode root;
        try {
            root = json.readTree(bytes);
        } catch (JacksonException e) {
            throw new PeerMistake(PeerMistake.Kind.CUT_OFF, "JSON");
        }
        if (!root.path("hashRecords").isArray() || !root.path("hasMoreRecords").isBoolean()) {
            throw new PeerMistake(PeerMistake.Kind.UNREADABLE, "FetchHashes");
        }
        PeerPage.Draft draft = new PeerPage.Draft();
        root.path("hashRecords").forEach(record -> read(record, draft));
        boolean more = root.path("hasMoreRecords").asBoolean();
        String next = text(root.path("nextPageToken"));
        if (more && next.isEmpty()) {
            throw new PeerMistake(PeerMistake.Kind.NOWHERE, "nextPageToken");
        }
        JsonNode until = root.path("nextSetTimestamp");
        if (!more && !until.isIntegralNumber()) {
            throw new PeerMistake(PeerMistake.Kind.UNREADABLE, "nextSetTimestamp");
        }
        if (more) {
            return draft.finish(next, null);
        }
        long goesOn = until.canConvertToLong() ? until.asLong() : SECOND_MAX;
        if (goesOn < since && since > ANEW) { // at the first pull nothing was taken, and nothing is lost
            throw new PeerMistake(PeerMistake.Kind.BACKWARDS, "nextSetTimestamp");
        }
        return draft.finish(null, Instant.ofEpochSecond(Math.clamp(goesOn, since, SECOND_MAX)));
    }

    private static final long SECOND_MAX = 253_402_300_799L;

    private static void read(JsonNode record, PeerPage.Draft draft) {
        String type = text(record.path("signalType"));
        BankChanges.Added print = switch (type) {
            case "ImagePDQ" -> print(Kind.PDQ, Media.IMAGE, text(record.path("hashValue")));
            case "VideoMD5" -> print(Kind.MD5, Media.VIDEO, text(record.path("hashValue")));
            default -> null;
        };
        String status = text(record.path("hashStatus"));
        if (print == null) {
            draft.notTaken(TYPES.contains(type) ? PeerPage.UNREADABLE : "signalType=" + type);
        } else if (THERE.contains(status) && EmptyFile.isKnownBy(print.kind(), print.hash())) {
            draft.notTaken("the empty file");
        } else if (THERE.contains(status) && BlankPrint.is(print.hash())) {
            draft.notTaken("a blank fingerprint");
        } else if (THERE.contains(status)) {
            draft.add(new PeerPage.Change.Known(print.remoteId(), List.of(print), PeerPage.Origin.UNSAID));
        } else if (GONE.contains(status)) {
            draft.add(new PeerPage.Change.Gone(print.remoteId()));
        } else {
            draft.notTaken("hashStatus=" + status);
            draft.add(new PeerPage.Change.Unclear(print.remoteId()));
        }
    }

    private static BankChanges.@Nullable Added print(Kind kind, Media media, String hash) {
        return isPrint(kind, hash)
                ? new BankChanges.Added(
                        kind,
                        hash.toLowerCase(Locale.ROOT),
                        media,
                        null,
                        "",
                        kind.word() + ":" + hash.toLowerCase(Locale.ROOT))
                : null;
    }

    static boolean isPrint(Kind kind, String hash) {
        return hash.length() == 2 * kind.bytes() && hash.chars().allMatch(HexFormat::isHexDigit);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }
}

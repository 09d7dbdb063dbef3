// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.access.ForClients;
import org.kumkrong.desk.banks.Media;
import org.kumkrong.desk.sources.Answer;
import org.kumkrong.desk.sources.Problem;
import org.kumkrong.desk.sources.Refusal;
import org.kumkrong.desk.sources.Says;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The banks of a client in the shape of StopNCII's FetchHashes: an unmodified Hasher-Matcher-Actioner pulls them.
///
/// The shape has words for PDQ of images and MD5 of videos; other fingerprints of a bank are not told here.
@RestController
class StopNciiApi {
    private static final int PAGE_MAX = 10_000;

    /// Who asks from before this second starts anew, and is not told what was withdrawn long ago. No time
    /// of ours is earlier,
    /// so that nobody goes on from here who has been told something.
    private static final long ANEW_BEFORE_SECOND = 1_000_000_000;

    private final Telling telling;
    private final Clock clock;

    StopNciiApi(Telling telling, Clock clock) {
        this.telling = telling;
        this.clock = clock;
    }

    /// A page of records.
    record FetchHashes(
            @Says("How many records this page has.") int count,

            @Says("The startTimestamp of the next request, once this page is kept.")
            long nextSetTimestamp,

            @Says("Where it goes on; null on the last page.") @Nullable
            String nextPageToken,

            @Says("Whether there is another page.") boolean hasMoreRecords,
            @Says("In the order of their changes.") List<HashRecord> hashRecords) {}

    /// One fingerprint as it is now.
    record HashRecord(
            @Says("When it last changed, in seconds since 1970.")
            long lastModtimestamp,

            @Says("ImagePDQ or VideoMD5.") String signalType,

            @Says("The fingerprint in small hexadecimal digits.")
            String hashValue,

            @Says("Active; or Withdrawn: forget it.") String hashStatus,

            @Says("The entry of the bank, and its status.") Map<String, String> caseNumbers,

            @Says("Always empty.") List<String> CSPFeedbacks) {
        /// Without the fingerprint.
        @Override
        public String toString() {
            return "record of " + caseNumbers.keySet();
        }
    }

    /// What changed in the client's banks since a time.
    @ForClients
    @GetMapping(path = "/exchange/stopncii/FetchHashes", produces = "application/json")
    @Says("Pull what changed in your banks since a time, in the shape of StopNCII's FetchHashes. Show the token as"
            + " x-functions-key. A record replaces every earlier one of the same fingerprint.")
    @Answer(status = 200, says = "A page of records.", body = FetchHashes.class)
    FetchHashes fetch(
            ClientCall call,
            @Says("The nextSetTimestamp of the last pull, in seconds since 1970; 10 to start anew.")
                    @RequestParam(defaultValue = "10")
                    long startTimestamp,
            @Says("Records of a page, up to 10,000.") @RequestParam(defaultValue = "800") int pageSize,
            @Says("The nextPageToken of the page before, to go on.") @RequestParam(defaultValue = "")
                    String nextPageToken) {
        Pulling.refuseWhoMayOnlyAsk(call);
        if (pageSize < 1) {
            throw new Refusal(Problem.of(400, "page-size", "No such page size", "Ask for 1 to 10,000 records."));
        }
        Telling.Place place = nextPageToken.isEmpty() ? beginning(call, startTimestamp) : goingOn(call, nextPageToken);
        Telling.Page page = telling.tell(
                call,
                place,
                new Telling.Wish(
                        "StopNCII",
                        place.from().getEpochSecond() >= ANEW_BEFORE_SECOND,
                        true,
                        Math.min(pageSize, PAGE_MAX)));
        Telling.Place next = page.next();
        return new FetchHashes(
                page.entries().size(),
                next == null
                        ? place.until().getEpochSecond()
                        : Math.max(
                                place.from().getEpochSecond(),
                                next.at().getEpochSecond() - 1), // this second may not be told to its end
                next == null ? null : written(next),
                next != null,
                page.entries().stream().map(StopNciiApi::record).toList());
    }

    private Telling.Place beginning(ClientCall call, long startTimestamp) {
        Instant from = Pulling.second(startTimestamp);
        if (from.isAfter(
                telling.toldUntil(call))) { // times of many at once run ahead of the clock, and then we said so
            Pulling.refuseFuture(from, clock.instant(), "startTimestamp");
        }
        return Telling.Place.atBeginning(from, telling.promise(call, from, null));
    }

    /// A token is not signed. One that somebody made up must not make us promise what is still to come:
    /// whoever believed
    /// it would never ask about that time again.
    private Telling.Place goingOn(ClientCall call, String token) {
        Telling.Place place = read(token).orElseThrow(StopNciiApi::noSuchPage);
        if (place.until().isAfter(telling.toldUntil(call))) {
            Pulling.refuseFuture(place.until(), clock.instant(), "nextPageToken");
            throw noSuchPage();
        }
        if (place.after() < 0 || place.at().isBefore(place.from()) || place.at().isAfter(place.until())) {
            throw noSuchPage();
        }
        return place;
    }

    private static HashRecord record(Telling.Told told) {
        String status = told.live() ? "Active" : "Withdrawn";
        return new HashRecord(
                told.entry().changedAt().getEpochSecond(),
                told.entry().media() == Media.IMAGE ? "ImagePDQ" : "VideoMD5",
                told.entry().hash(),
                status,
                Map.of(Long.toString(told.entry().entryNo()), status),
                List.of());
    }

    private static String written(Telling.Place place) {
        String plain = place.from().getEpochSecond() + "." + place.until().getEpochSecond() + "."
                + place.at().getEpochSecond() + "." + place.after();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /// A token that somebody made up leads to other pages of their own banks, and nowhere else.
    private static Optional<Telling.Place> read(String token) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII).split("\\.", -1);
            return parts.length != 4
                    ? Optional.empty()
                    : Optional.of(new Telling.Place(
                            Pulling.second(Long.parseLong(parts[0])),
                            Pulling.second(Long.parseLong(parts[1])),
                            Pulling.second(Long.parseLong(parts[2])),
                            Long.parseLong(parts[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Refusal noSuchPage() {
        return new Refusal(Problem.of(
                400,
                "page-token",
                "No such page",
                "Start again without nextPageToken from the last nextSetTimestamp."));
    }
}

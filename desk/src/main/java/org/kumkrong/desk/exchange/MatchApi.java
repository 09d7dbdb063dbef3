// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.access.ForClients;
import org.kumkrong.desk.banks.Bank;
import org.kumkrong.desk.sources.Answer;
import org.kumkrong.desk.sources.Problem;
import org.kumkrong.desk.sources.RateLimit;
import org.kumkrong.desk.sources.Refusal;
import org.kumkrong.desk.sources.Says;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.set.Kind;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Whether a fingerprint is known, for programs of units that may not hold the lists.
@RestController
class MatchApi {
    /// Questions at once, after a rest.
    static final int BURST_MAX = 60;

    private static final double PER_SECOND = 0.5;
    private static final int WAIT_SECONDS = 2; // by then there is another permission
    private static final int QUALITY_MAX = 100;

    private final BlindMatcher matcher;
    private final RateLimit rate = new RateLimit(System::nanoTime, BURST_MAX, PER_SECOND);
    private final LookAlikes lookAlikes;

    MatchApi(BlindMatcher matcher, LookAlikes lookAlikes) {
        this.matcher = matcher;
        this.lookAlikes = lookAlikes;
    }

    /// What is asked.
    record Question(
            @Says("pdq, md5, sha1 or sha256.") @Nullable String kind,

            @Says("The fingerprint in hexadecimal digits.") @Nullable
            String hash,

            @Says(
                    "Of a PDQ fingerprint, 0 to 100. Below 50 it is mostly chance, and the question is refused. Without it the answer may mislead.")
            @Nullable
            Integer quality) {
        /// Without the fingerprint.
        @Override
        public String toString() {
            return "question about a " + kind + " fingerprint";
        }
    }

    /// What is answered.
    record Matches(
            @Says(
                    "unknown where a PDQ fingerprint was asked about without its quality: the answer may be mere chance. Else"
                            + " given; for other kinds none.")
            String quality,

            @Says("One for each list that the client may ask.")
            List<Match> lists) {}

    /// Whether one list knows it.
    record Match(
            @Says("The list.") String list,
            @Says("Whose categories it uses.") String scheme,

            @Says("The code of its scheme: of the entry that knows the fingerprint, the nearest first where several do;"
                    + " the list's own where none does.")
            String category,

            @Says("The codes of all entries that know it, each once, the nearest first; none where none does.")
            List<String> categories,

            @Says(
                    "Whether it knows the fingerprint, or for PDQ one that is near enough. Entries whose own quality is known to"
                            + " be below 50 do not count.")
            boolean known) {}

    /// Yes or no, for each list.
    @ForClients
    @PostMapping(path = "/exchange/match", consumes = "application/json", produces = "application/json")
    @Says(
            "Ask whether your lists know one fingerprint: yes or no, never which entry or how near. Every question is written"
                    + " down, without the fingerprint. Of questions that look alike, only some a day are answered.")
    @Answer(status = 200, says = "Yes or no for each list.", body = Matches.class)
    Matches ask(ClientCall call, @RequestBody Question question) {
        Kind kind = kind(question.kind());
        String hash = hash(kind, question.hash());
        Integer quality = kind == Kind.PDQ ? question.quality() : null;
        if (quality != null && (quality < 0 || quality > QUALITY_MAX)) {
            throw new Refusal(
                    Problem.of(400, "quality", "No such quality", "quality is a whole number from 0 to 100."));
        }
        if (quality != null && quality < Pdq.QUALITY_MIN) {
            throw new Refusal(Problem.of(
                    422,
                    "quality",
                    "Too little to see",
                    "Below a quality of " + Pdq.QUALITY_MIN
                            + " a PDQ fingerprint is mostly chance: an answer would mislead."));
        }
        if (!rate.allows(call.client())) {
            throw new Refusal(Problem.tooMany(WAIT_SECONDS), WAIT_SECONDS);
        }
        List<BlindMatcher.Known> answers = kind == Kind.PDQ ? ask(call, Pdq.of(hash)) : matcher.ask(call, kind, hash);
        return new Matches(
                kind == Kind.PDQ ? quality == null ? "unknown" : "given" : "none",
                answers.stream().map(MatchApi::match).toList());
    }

    private static Match match(BlindMatcher.Known answer) {
        Bank bank = answer.bank();
        return new Match(
                bank.name(),
                bank.scheme(),
                answer.known() ? answer.categories().getFirst() : bank.category(),
                answer.categories(),
                answer.known());
    }

    private List<BlindMatcher.Known> ask(ClientCall call, Pdq question) {
        return lookAlikes
                .answer(call, question, () -> matcher.ask(call, Kind.PDQ, question.hex()))
                .orElseThrow(MatchApi::tooAlike);
    }

    private static Kind kind(@Nullable String kind) {
        for (Kind each : Kind.values()) {
            if (kind != null && each.word().equals(kind.strip().toLowerCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new Refusal(Problem.of(400, "kind", "No such kind", "kind is pdq, md5, sha1 or sha256."));
    }

    private static String hash(Kind kind, @Nullable String hash) {
        String digits = hash == null ? "" : hash.strip().toLowerCase(Locale.ROOT);
        if (digits.length() != 2 * kind.bytes() || !digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new Refusal(Problem.of(
                    400,
                    "hash",
                    "No such fingerprint",
                    "A " + kind.word() + " fingerprint has " + 2 * kind.bytes() + " hexadecimal digits."));
        }
        return digits;
    }

    private static Refusal tooAlike() {
        return new Refusal(
                Problem.of(
                        429,
                        "alike",
                        "Too many questions that look alike",
                        "Questions near one that was answered with yes are answered a few times a day only, so that nobody can"
                                + " find out what is in a list. Ask again tomorrow, or ask the unit for the list."),
                (int) LookAlikes.REMEMBERED.toSeconds());
    }
}

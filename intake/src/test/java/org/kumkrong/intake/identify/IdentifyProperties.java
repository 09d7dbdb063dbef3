// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Identifier.Origin.FreeText;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.identify.Identify.Outcome;

/// Laws of normalisers and of the text scanner, on random input from a printed seed.
class IdentifyProperties {
    private static final long SEED = 20_260_901;
    private static final int ROUNDS = 4_000;
    /// What a text tells about a person may stand across other values: "Ploy (12)".
    private static final Set<IdentifierKind> TOLD_KINDS = EnumSet.of(
            IdentifierKind.PERSON_NAME,
            IdentifierKind.NICKNAME,
            IdentifierKind.AGE,
            IdentifierKind.DATE_OF_BIRTH,
            IdentifierKind.GENDER,
            IdentifierKind.SCHOOL,
            IdentifierKind.PLACE);

    private static final Instant TOLD = Instant.parse("2026-09-01T08:00:00Z");

    private static final List<String> PIECES = List.of(
            "0614127860",
            "061-412-7860",
            "+66",
            "66",
            "0",
            "584-6-96863-6",
            "กสิกร",
            "SCB",
            "พร้อมเพย์",
            "PromptPay",
            "@",
            ".",
            "-",
            "_",
            " ",
            "\n",
            ":",
            "/",
            "https://",
            "chat.example",
            "www.",
            "kwan",
            "Kwan_2211",
            "line id",
            "ไลน์",
            "IG:",
            "imei",
            "490154203237518",
            "203.0.113.7",
            "2001:db8::1",
            "::",
            "1101800015639",
            "1",
            "12",
            "123",
            "ภายใน",
            "2",
            "ชั่วโมง",
            "within",
            "hours",
            "tonight",
            "คืนนี้",
            "พรุ่งนี้",
            "meet",
            "3,000",
            "บาท",
            "$",
            "%",
            "\u200b",
            "\ufeff",
            "\u202e",
            "\ud83d\ude42",
            "\ud835\udcc0",
            "\ud800",
            "ａ",
            "๐๖๑",
            "ำ",
            "ํา",
            "้",
            "İ",
            "ß",
            "ﬁ",
            "å",
            "е",
            "о",
            "at",
            "dot",
            "(at)",
            "[.]",
            "example",
            "0x",
            "bc1q",
            "T",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            "<",
            ">",
            "=",
            "+",
            "*",
            "#",
            "child:",
            "ของ",
            "แม่",
            "\t",
            "\0",
            "อายุ",
            "14",
            "ปี",
            "2569",
            "ก.ย.",
            "T03:02Z",
            "AM",
            "pm",
            "5",
            "ทุ่ม",
            "สอง",
            "ตี",
            "น.");

    @ParameterizedTest
    @EnumSource(IdentifierKind.class)
    void normalisesANormalFormToItself(IdentifierKind kind) {
        var chance = new Random(SEED + kind.name().hashCode());

        for (int round = 0; round < ROUNDS; round++) {
            var raw = text(chance, 4);
            if (Identify.field(kind, "", raw, "f", null, -1) instanceof Outcome.Taken(List<Identifier> taken)) {
                var first = taken.getFirst();
                var scope = first.kind() == IdentifierKind.IMEI ? "imei" : first.scope();
                var again = Identify.field(kind, scope, first.value(), "f", null, -1);
                assertThat(forms(again)).as(where(kind, round)).isEqualTo(forms(first));
            }
        }
    }

    @Test
    void neverThrowsAndNeverQuotesInAReason() {
        var chance = new Random(SEED);

        for (int round = 0; round < ROUNDS; round++) {
            var raw = round % 2 == 0 ? text(chance, 6) : junk(chance, 40);
            for (var kind : IdentifierKind.values()) {
                if (Identify.field(kind, junk(chance, 5), raw, "f", null, -1) instanceof Outcome.Refused(var refused)) {
                    assertThat(raw.length() > 5
                                    && raw.chars().anyMatch(c -> c > 0x7f || Character.isDigit(c))
                                    && refused.reason().contains(raw))
                            .as(where(kind, round))
                            .isFalse();
                }
            }
            Identify.payment(raw, "f");
            Identify.hash("", raw);
            Identify.time(raw);
        }
    }

    @Test
    void keepsSpansInsideTheTextAndApart() {
        var chance = new Random(SEED);

        for (int round = 0; round < ROUNDS; round++) {
            var raw = round % 3 == 0 ? junk(chance, 200) : text(chance, 30);
            var reading = Identify.text(Passage.Kind.CHAT, raw, 7, TOLD);
            var last = new FreeText(7, 0, 0);
            for (var identifier : reading.identifiers()) {
                var place = (FreeText) identifier.origin();
                assertThat(raw.substring(place.start(), place.end()))
                        .as("seed " + SEED + " round " + round)
                        .isEqualTo(identifier.raw());
                assertThat(place.equals(last) || place.start() >= last.end() || TOLD_KINDS.contains(identifier.kind()))
                        .as("seed " + SEED + " round " + round)
                        .isTrue();
                last = TOLD_KINDS.contains(identifier.kind()) ? last : place;
            }
            for (var deadline : reading.deadlines()) {
                assertThat(deadline.start()).isBetween(0, deadline.end());
                assertThat(deadline.end()).isLessThanOrEqualTo(raw.length());
            }
            var passage = new Passage(Passage.Kind.CHAT, "f", raw, reading.identifiers(), reading.deadlines());
            assertThat(Identify.attribute(List.of(), List.of(passage), new int[] {-1}))
                    .hasSizeLessThan(3);
        }
    }

    @Test
    void agreesWithThePhoneLibraryOnThaiMobiles() throws NumberParseException {
        var chance = new Random(SEED);
        var library = PhoneNumberUtil.getInstance();
        var shapes = List.of("0%s%s", "+66%s%s", "+66 %s-%s", "66%s%s", "0%s-%s", "(0%s) %s", "+66 0%s %s");
        int taken = 0;

        for (int round = 0; round < ROUNDS; round++) {
            var area = Integer.toString(chance.nextInt(10, 100));
            var rest = Integer.toString(chance.nextInt(1_000_000, 10_000_000));
            var shape = shapes.get(chance.nextInt(shapes.size()));
            var raw = shape.replaceFirst("%s", area).replaceFirst("%s", rest);
            var quick = Phones.thaiMobile(raw);
            if (quick != null) {
                var number = library.parse(raw, "TH");
                assertThat(library.isValidNumber(number))
                        .as("seed " + SEED + " round " + round)
                        .isTrue();
                assertThat(quick).isEqualTo(library.format(number, PhoneNumberFormat.E164));
                taken++;
            }
        }
        assertThat(taken).isGreaterThan(ROUNDS / 10);
    }

    /// Long runs of whatever makes a careless pattern go back and forth; the text is read in one pass or this test
    /// takes minutes.
    @Test
    void readsAMegabyteOfAnythingOnce() {
        for (var piece : List.of(
                "a",
                "1 ",
                "0-",
                "a@",
                "1:",
                "www.",
                "ไลน์ ",
                "คืนนี้ ",
                " dot ",
                "1.1.",
                "meet tomorrow ",
                "0614127860 ",
                "2 hours or ")) {
            var text = piece.repeat(1_000_000 / piece.length());

            var reading = Identify.text(Passage.Kind.CHAT, text, 0, TOLD);

            assertThat(reading.identifiers()).hasSizeLessThan(text.length());
        }
    }

    private static String forms(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(var refused) -> "refused: " + refused.reason();
            case Outcome.Taken(var taken) -> forms(taken.getFirst());
        };
    }

    private static String forms(Identifier identifier) {
        return identifier.kind() + " " + identifier.scope() + ":" + identifier.value() + " / " + identifier.weak();
    }

    private static String text(Random chance, int piecesMax) {
        var text = new StringBuilder();
        for (int n = chance.nextInt(piecesMax) + 1; n > 0; n--) {
            text.append(PIECES.get(chance.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String junk(Random chance, int lengthMax) {
        var junk = new char[chance.nextInt(lengthMax)];
        for (int i = 0; i < junk.length; i++) {
            junk[i] = (char) (chance.nextInt(4) == 0 ? chance.nextInt(0x10000) : chance.nextInt(0x80));
        }
        return new String(junk);
    }

    private static String where(IdentifierKind kind, int round) {
        return kind + ", seed " + SEED + ", round " + round;
    }
}

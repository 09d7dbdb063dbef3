// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.Passage;

/// Times that texts threaten with, told on Tuesday 1 September 2026, 15:00 in Bangkok.
class DeadlineTest {
    private static final Instant TOLD = bangkok("2026-09-01T15:00");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pay 3,000 baht within 2 hours | 2026-09-01T17:00 | within 2 hours
            Pay 3000 THB in 30 minutes or your friends see it | 2026-09-01T15:30 | in 30 minutes
            you have 24h. 3000 or i send it | 2026-09-02T15:00 | you have 24h
            you have 2 hrs to pay | 2026-09-01T17:00 | you have 2 hrs
            last chance, 3 hours left | 2026-09-01T18:00 | last chance, 3 hours
            clock is running, 2 hr for 3000 baht | 2026-09-01T17:00 | clock is running, 2 hr
            The child was given 6 hours to pay | 2026-09-01T21:00 | was given 6 hours
            within an hour or i post it | 2026-09-01T16:00 | within an hour
            you have half an hour | 2026-09-01T15:30 | you have half an hour
            send it in a couple of hours please, only 2 hours left | 2026-09-01T17:00 | in a couple of hours
            โอนมา 3000 บาทภายใน 2 ชั่วโมง | 2026-09-01T17:00 | ภายใน 2 ชั่วโมง
            ภายในสองชั่วโมง ไม่งั้นเพื่อนเห็น | 2026-09-01T17:00 | ภายในสองชั่วโมง
            อีก 30 นาทีจะโพสต์ | 2026-09-01T15:30 | อีก 30 นาที
            เหลือเวลาอีก ๓ ชม. นะ | 2026-09-01T18:00 | เหลือเวลาอีก ๓ ชม.
            ให้เวลา 6 ชั่วโมง 3000 บาท | 2026-09-01T21:00 | ให้เวลา 6 ชั่วโมง
            ผู้ก่อเหตุให้เวลาโอนเงินภายใน 6 ชั่วโมง | 2026-09-01T21:00 | ภายใน 6 ชั่วโมง
            ภายในครึ่งชั่วโมง | 2026-09-01T15:30 | ภายในครึ่งชั่วโมง
            ภายใน 1 วัน ไม่งั้นโพสต์ | 2026-09-02T15:00 | ภายใน 1 วัน
            The demand must be met by tonight. | 2026-09-02T00:00 | by tonight
            send 500 baht tonight | 2026-09-02T00:00 | tonight
            tonight before midnight, 3000 baht | 2026-09-02T00:00 | tonight before midnight
            คืนนี้ก่อนเที่ยงคืน 3000 บาท | 2026-09-02T00:00 | คืนนี้ก่อนเที่ยงคืน
            กำหนดให้โอนภายในคืนนี้ | 2026-09-02T00:00 | ภายในคืนนี้
            โอนภายในวันนี้ | 2026-09-02T00:00 | ภายในวันนี้
            โอนเย็นนี้นะ | 2026-09-01T18:00 | เย็นนี้
            ต้องโอนพรุ่งนี้ | 2026-09-03T00:00 | พรุ่งนี้
            pay by 5pm or else | 2026-09-01T17:00 | by 5pm
            pay before friday | 2026-09-05T00:00 | before friday
            โอนก่อนวันศุกร์นี้ | 2026-09-05T00:00 | ก่อนวันศุกร์
            """)
    void countsFromTheTimeOfTheTip(String text, LocalDateTime expected, String words) {
        var deadlines = Identify.text(Passage.Kind.CHAT, text, 0, TOLD).deadlines();

        assertThat(deadlines).isNotEmpty();
        var first = deadlines.getFirst();
        assertThat(first.at()).isEqualTo(bangkok(expected.toString()));
        assertThat(text.substring(first.start(), first.end())).isEqualTo(words);
        assertThat(first.meeting()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tomorrow 4pm at the mall ok? meet me there | 2026-09-02T16:00
            meet me tomorrow at 5 pm | 2026-09-02T17:00
            meet me saturday at the mall, come alone | 2026-09-05T12:00
            They agreed to meet tomorrow at the night market. | 2026-09-02T12:00
            The child plans to travel to see him this weekend. | 2026-09-05T12:00
            i will pick you up after school | 2026-09-01T16:00
            tonight i come to your house, meet me outside | 2026-09-02T00:00
            meet at 5pm | 2026-09-01T17:00
            meet me at the mall on 3 September at 7 pm | 2026-09-03T19:00
            she will meet him on September 3rd at 15:30 | 2026-09-03T15:30
            meet on 3 September 2026 at 15:00 | 2026-09-03T15:00
            meet him on 12 October | 2026-10-12T12:00
            นัดพบวันที่ 3 ก.ย. เวลา 15.00 น. | 2026-09-03T15:00
            นัดเจอกัน 3 กันยายน 2569 เวลา 15.00 น. | 2026-09-03T15:00
            นัดเจอกัน 3 กันยายน บ่ายสาม | 2026-09-03T15:00
            วันเสาร์เจอกันที่ห้าง มาคนเดียวนะ | 2026-09-05T12:00
            พรุ่งนี้สี่โมงเย็นเจอกันหน้าห้าง | 2026-09-02T16:00
            พรุ่งนี้ 2 ทุ่มเจอกัน | 2026-09-02T20:00
            พรุ่งนี้ 14:00 นัดเจอ | 2026-09-02T14:00
            นัดเจอกันพรุ่งนี้ที่ตลาดนัด | 2026-09-02T12:00
            เดี๋ยวไปรับหลังเลิกเรียนที่ห้าง | 2026-09-01T16:00
            เย็นนี้มาหาที่ห้อง | 2026-09-01T18:00
            คืนนี้สองทุ่มมาหานะ | 2026-09-01T20:00
            """)
    void tellsMeetingsFromThreats(String text, LocalDateTime expected) {
        var deadlines = Identify.text(Passage.Kind.CHAT, text, 0, TOLD).deadlines();

        assertThat(deadlines).singleElement().satisfies(deadline -> {
            assertThat(deadline.at()).isEqualTo(bangkok(expected.toString()));
            assertThat(deadline.meeting()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meet me on 3 August at 7 pm",
                "they met on 12 May 2020 at 7 pm, come alone",
                "meet me on 30/11/2019 at 7 pm",
                "นัดเจอกัน 3 กันยายน 2560 เวลา 15.00 น.",
                "you may 5 meet",
                "meet on 31 September at 7 pm"
            })
    void makesNoClockOfADateThatIsOverOrNone(String text) {
        assertThat(Identify.text(Passage.Kind.CHAT, text, 0, TOLD).deadlines()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i paid 2 hours ago",
                "within 2 hours of the report we closed the account",
                "within 24 hours the account was closed",
                "in the last 2 hours he wrote three times",
                "This happened two years ago",
                "โอนไปเมื่อ 2 ชั่วโมงก่อน",
                "2 ชั่วโมงที่แล้วเขาขอเงิน",
                "i am bored tonight lets video call",
                "คืนนี้เบื่อมาก โทรวิดีโอกันไหม",
                "he writes every night",
                "plays 2 hours a day",
                "Our team answers every legal request within 24 hours. For an emergency use the form.",
                "Requests marked urgent are handled within 24 hours.",
                "เจ้าหน้าที่จะติดต่อกลับภายใน 24 ชั่วโมง",
                "Safety tip shown to the user: never meet strangers, never pay, talk to an adult tonight.",
                "logs are kept within 90 days",
                "They once agreed to meet on saturday but the child did not go",
                "the child is 14 years old",
                "อายุ 14 ปี",
                "today he wrote again",
                "เด็กวัยประมาณ 7 ปี ถูกชวนไลฟ์ทุกเย็น",
                "0614127860",
                ""
            })
    void leavesOutWhatIsPastOrNoThreat(String text) {
        assertThat(Identify.text(Passage.Kind.NOTE, text, 0, TOLD).deadlines()).isEmpty();
    }

    @Test
    void readsNoDeadlineInBoilerplate() {
        var reading = Identify.text(Passage.Kind.BOILERPLATE, "pay within 2 hours", 0, TOLD);

        assertThat(reading.deadlines()).isEmpty();
    }

    @Test
    void readsNoDeadlineWhereTheTipHasNoTime() {
        var reading = Identify.text(Passage.Kind.CHAT, "pay within 2 hours", 0, null);

        assertThat(reading.deadlines()).isEmpty();
    }

    private static Instant bangkok(String local) {
        return LocalDateTime.parse(local).atZone(CalendarDates.BANGKOK).toInstant();
    }
}

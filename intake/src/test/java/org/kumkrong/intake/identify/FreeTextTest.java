// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Identifier.Origin.FreeText;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Passage;

/// What free text gives away, in Thai and English. All names and numbers are invented.
class FreeTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            call me 061-412-7860 ok? | PHONE +66614127860
            his number is 0614127860. | PHONE +66614127860
            โทร0614127860นะ | PHONE +66614127860
            เบอร์ ๐๖๑-๔๑๒-๗๘๖๐ ของแม่ | PHONE +66614127860
            +66 61 412 7860 is his phone | PHONE +66614127860
            he used 66-61-4127860 and 0814127861 | PHONE +66614127860 ; PHONE +66814127861
            (+66) 61-412-7860 | PHONE +66614127860
            0 6 1 - 4 1 2 - 7 8 6 0 | PHONE +66614127860
            0 6 1 4 1 2 7 8 6 0 ทักมา | PHONE +66614127860
            061.412.7860 | PHONE +66614127860
            ０６１４１２７８６０ | PHONE +66614127860
            06*141*27860 | PHONE +66614127860
            o6l4l2786o | PHONE +66614127860
            tel:+1 202-555-0143 now | PHONE +12025550143
            call 02-234-5670 | PHONE +6622345670
            061-412-7860,081-412-7861 | PHONE +66614127860 ; PHONE +66814127861
            โอน 3000 0614127860 ด่วน | PHONE +66614127860
            โอนมาที่ ไทยพาณิชย์ 584-6-96863-6 | BANK_ACCOUNT scb:5846968636
            โอน 3,000 บาทมาที่ ธ.กสิกรไทย เลขที่ 123 4567890 ภายใน 2 ชั่วโมง | BANK_ACCOUNT kbank:1234567890
            โอนเข้ากสิกร0614127860ชื่อสมชาย | BANK_ACCOUNT kbank:0614127860
            send 3000 baht to KTB acc 993-4461799 or else | BANK_ACCOUNT ktb:9934461799
            SCB 5846968636, phone 0614127860 | BANK_ACCOUNT scb:5846968636 ; PHONE +66614127860
            584-6-96863-6 (SCB) | BANK_ACCOUNT scb:5846968636
            584 6 96863 6 ธ.กรุงเทพ | BANK_ACCOUNT bbl:5846968636
            บัญชี 584-6-96863-6 | BANK_ACCOUNT 5846968636
            ออมสิน 020312345678 | BANK_ACCOUNT gsb:020312345678
            3000 to Bangkok Bank no. 584 6968636 then it is over | BANK_ACCOUNT bbl:5846968636
            โอนมา 500 บัญชี ทีทีบี เลขบัญชี 5846968636 ง่ายๆ | BANK_ACCOUNT ttb:5846968636
            Pay 3000 THB to PromptPay 0614127860 or your followers get it. | PROMPTPAY +66614127860 ; PHONE +66614127860
            พร้อมเพย์061-412-7860 | PROMPTPAY +66614127860 ; PHONE +66614127860
            0614127860 พร้อมเพย์ | PROMPTPAY +66614127860 ; PHONE +66614127860
            พร้อมเพย์ 1101800015639 | PROMPTPAY 1101800015639 ; NATIONAL_ID 1101800015639
            ทรูวอลเล็ท 0614127860 | WALLET truemoney:+66614127860 ; PHONE +66614127860
            truemoney wallet 061 412 7860 | WALLET truemoney:+66614127860 ; PHONE +66614127860
            บัตรประชาชน 1-1018-00015-63-9 | NATIONAL_ID 1101800015639
            1-1018-00015-63-9 ค่ะ | NATIONAL_ID 1101800015639
            mail kwan.s@mail.example please | EMAIL kwan.s@mail.example
            อีเมลkwan@mail.exampleครับ | EMAIL kwan@mail.example
            kwan at mail dot example | EMAIL kwan@mail.example
            write to kwan.s (at) mail (dot) example, ok | EMAIL kwan.s@mail.example
            kwan_1[at]mail[.]example | EMAIL kwan_1@mail.example
            kwan99 at mail dot chat dot example | EMAIL kwan99@mail.chat.example
            <kwan+x@mail.example> | EMAIL kwan+x@mail.example
            he is @kwan_2211 there | HANDLE kwan_2211
            add @Kwan.2211! | HANDLE kwan.2211
            IG: kwan_2211 | HANDLE instagram:kwan_2211
            ig kwan_2211 | HANDLE instagram:kwan_2211
            line id kwan2211 | HANDLE line:kwan2211
            LINE ID: kwan | HANDLE line:kwan
            ไลน์ kwan2211 | HANDLE line:kwan2211
            ไอดีไลน์ kwanjai นะ | HANDLE line:kwanjai
            แอดไลน์ไอดี kwan.2211 | HANDLE line:kwan.2211
            telegram: kwanjai | HANDLE telegram:kwanjai
            add me on snap kwanjai | HANDLE snapchat:kwanjai
            discord kwan#2211 | HANDLE discord:kwan#2211
            username: kwanjai | HANDLE kwanjai
            GameTalk:@kwan_2211 | HANDLE gametalk:kwan_2211
            GameTalk: kwan2211 | HANDLE gametalk:kwan2211
            contacted by kwan_2211 on GameTalk | HANDLE gametalk:kwan_2211
            ถูกบัญชี kwan_2211 ใน GameTalk ขู่ | HANDLE gametalk:kwan_2211
            ผู้ใช้ชื่อ kwan2211 ข่มขู่ | HANDLE kwan2211
            kwаn​_2211 ทักมา | HANDLE kwan_2211
            ทัก@น้องขวัญ | HANDLE น้องขวัญ
            kwan.2th4668 (FriendLoop) ทักหา | HANDLE friendloop:kwan.2th4668
            seen in the chat: GameTalk:kwan.may | HANDLE gametalk:kwan.may
            GameTalk:kwanjai wrote | HANDLE gametalk:kwanjai
            ให้ชวนเพื่อนไปคุยกับ star.nam4 นะ | HANDLE star.nam4
            0614127860, ธนาคารกรุงไทย no. 869-2675591 | PHONE +66614127860 ; BANK_ACCOUNT ktb:8692675591
            [2026-09-01 03:02] kwan-6912: hello | HANDLE kwan-6912
            ไม่ต้องใช้เอกสาร kwan-54116 คำเตือน | HANDLE kwan-54116
            Someone calling himself kwan304901 threatens a child | HANDLE kwan304901
            IMEI 490154203237518 | IMEI 490154203237518
            เครื่อง imei: 49-015420-323751-8 | IMEI 490154203237518
            login from 203.0.113.7 at 14:05 | IP 203.0.113.7
            IP:203.0.113.7:51515 | IP 203.0.113.7
            ip 2001:db8::1. | IP 2001:db8::1
            from 2001:DB8:0:0:8:800:200C:417A | IP 2001:db8::8:800:200c:417a
            ดู https://chat.example/u/Kwan?utm_source=a นะ | PROFILE_URL https://chat.example/u/Kwan ; HANDLE chat:kwan
            profile https://chat.example/u/_kwan_2211 | PROFILE_URL https://chat.example/u/_kwan_2211 ; HANDLE chat:_kwan_2211
            https://chat.example/@kwan_2211 | PROFILE_URL https://chat.example/@kwan_2211 ; HANDLE chat:kwan_2211
            https://chat.example/u/kwan/photos | URL https://chat.example/u/kwan/photos
            username: kwan2211.th | HANDLE kwan2211.th
            asked to add kwan_2211 (Example Chat) | HANDLE examplechat:kwan_2211
            the Snap Inc. name is kwan_2211 | HANDLE snapchat:kwan_2211
            user id: 700000000000000001 | ACCOUNT 700000000000000001
            Profile id (GameTalk): u-4811723 | ACCOUNT gametalk:u-4811723
            Profile id (Facebook (Meta Platforms, Inc.)): 100000000000001 | ACCOUNT facebook:100000000000001
            telegram id 7000000001 | ACCOUNT telegram:7000000001
            UID 5a2c998b96060466 | ACCOUNT 5a2c998b96060466
            internal id U5499da7ebc6a0b135780eb132d067eba at GameTalk | ACCOUNT gametalk:U5499da7ebc6a0b135780eb132d067eba
            ไอดีผู้ใช้ X Corp.: 1900000000000000001 | ACCOUNT twitter:1900000000000000001
            รหัสบัญชี Discord 158119729496122435 | ACCOUNT discord:158119729496122435
            telegram id 0614127860 | PHONE +66614127860
            โทร 069-412-7860 | PHONE +66694127860
            Phone on file +63 917 312 51118 | PHONE +6391731251118
            (see www.chat.example/x). | URL https://www.chat.example/x
            hxxps://chat[.]example/x | URL https://chat.example/x
            instagram.com/kwan_2211/ | PROFILE_URL https://instagram.com/kwan_2211 ; HANDLE instagram:kwan_2211
            ลิงก์https://chat.example/ก่อน | URL https://chat.example
            btc 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa thanks | CRYPTO btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
            usdt TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t | CRYPTO tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t
            0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359 | CRYPTO eth:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359
            other contact seen in the chat: 061-412-7860, kwan at mail dot example, K-Bank no. 584-6968636 | PHONE +66614127860 ; EMAIL kwan@mail.example ; BANK_ACCOUNT kbank:5846968636
            """)
    void findsWhatStandsInTheText(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Pay 3,000 baht in 2 hours or your friends see it. |
            โอนมา 3,000 บาทภายใน 2 ชั่วโมง |
            he wanted $500 or 10000000 baht |
            at 14:05 on 01/09/2569 |
            08-09-2569 03:02 |
            [2026-09-01 03:02:11] hello |
            2026-09-01T03:02:11Z |
            case number 0614127860 |
            คดีที่ 0614127860/2569 |
            report CT-0614127860 was filed |
            the child is 14 years old |
            เด็กอายุ 14 ปี อยู่กรุงเทพ |
            3 files, 250 users, 100% sure |
            i play online every day |
            they talk on Instagram and Facebook |
            he moved to LINE and then blocked me |
            line up at the gate |
            snap out of it |
            ออนไลน์ทุกวัน ตลาดนัด |
            covid-19, mp4, 4k and ps5 |
            IMG_20260901.jpg was sent |
            file clip_01.mp4 |
            order number 12345678901 |
            md5 d41d8cd98f00b204e9800998ecf8427f |
            3f2504e0-4f89-41d3-9a0c-0305e82c3301 |
            meet at mall at 5 |
            version 1.2.3 |
            1,234,567,890 |
            score 3-1-5-1 |
            look at him dot dot dot |
            call 191 |
            user unknown |
            n/a |
            123456 |
            he lives at 12 Main Road |
            บัญชีถูกปิดไปแล้ว |
            12.5 km |
            ใช้ iphone14 ทุกวัน |
            [2026-09-01 03:02] child: hello |
            room-101 is empty |
            Note: well-known and re-used |
            Date: 1-2 weeks ago |
            Comment: nothing new |
            meeting with covid-19 rules |
            """)
    void findsNothingWhereNothingStands(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PromptPay 0000000000 | PROMPTPAY
            IMEI 000000000000000 | IMEI
            IMEI 490154203237519 | IMEI
            login from 192.168.1.1 | IP
            เลขบัตรประชาชน 1101800015638 | NATIONAL_ID
            0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d358 | CRYPTO
            phone 0000000000 | PHONE
            """)
    void refusesWhatIsNamedButWrong(String text, IdentifierKind kind) {
        var reading = Identify.text(Passage.Kind.NOTE, text, 0, null);

        assertThat(reading.identifiers()).isEmpty();
        assertThat(reading.rejected())
                .singleElement()
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    @Test
    void keepsTheSpanInTheOriginalText() {
        var text = "\ud83d\ude42 โทร\u200b ๐๖๑\u200b-๔๑๒-๗๘๖๐ นะ";

        var phone =
                Identify.text(Passage.Kind.CHAT, text, 3, null).identifiers().getFirst();

        assertThat(phone.origin()).isEqualTo(new FreeText(3, text.indexOf('๐'), text.lastIndexOf('๐') + 1));
        assertThat(phone.raw()).isEqualTo("๐๖๑\u200b-๔๑๒-๗๘๖๐");
        assertThat(phone.fromFreeText()).isTrue();
    }

    @Test
    void readsThePortOfAnAddress() {
        var ip = Identify.text(Passage.Kind.NOTE, "203.0.113.7:51515", 0, null)
                .identifiers()
                .getFirst();

        assertThat(ip.port()).isEqualTo(51515);
    }

    private static String found(String text) {
        return Identify.text(Passage.Kind.NARRATIVE, text, 0, null).identifiers().stream()
                .filter(i -> i.kind() != IdentifierKind.AGE)
                .map(FreeTextTest::shown)
                .collect(Collectors.joining(" ; "));
    }

    private static String shown(Identifier i) {
        return i.kind() + " " + (i.scope().isEmpty() ? "" : i.scope() + ":") + i.value();
    }
}

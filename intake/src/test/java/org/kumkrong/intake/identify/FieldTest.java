// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.identify.Identify.Outcome;

/// Normal forms of field values, kind by kind. All values are synthetic or taken from the standards' own examples.
class FieldTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PHONE | - | 0812345670 | +66812345670
            PHONE | - | 061-412-7860 | +66614127860
            PHONE | - | +66 61 412 7860 | +66614127860
            PHONE | - | 66-61-412-7860 | +66614127860
            PHONE | - | 0066 61 412 7860 | +66614127860
            PHONE | - | +66 (0)61-412-7860 | +66614127860
            PHONE | - | ๐๖๑-๔๑๒-๗๘๖๐ | +66614127860
            PHONE | - | ０６１４１２７８６０ | +66614127860
            PHONE | - | 02-234-5670 | +6622345670
            PHONE | - | 053 211 320 | +6653211320
            PHONE | - | +1 202-555-0143 | +12025550143
            PHONE | - | tel: 061 412 7860 | +66614127860
            PHONE | - | 614127860 | +66614127860
            PHONE | - | 069-412-7860 | +66694127860 / +66694127860
            PHONE | - | +66 (0)67 412 7860 | +66674127860 / +66674127860
            PHONE | - | tel: ๐๖๙-๔๑๒-๗๘๖๐ | +66694127860 / +66694127860
            PHONE | - | 006391731251118 | +6391731251118 / +6391731251118
            PROMPTPAY | - | 0694127860 | +66694127860 ; PHONE +66694127860 / +66694127860
            PHONE | - | 001 44 20 7946 0958 | +442079460958
            EMAIL | - | Kwan.S+chat@Mail.EXAMPLE | kwan.s+chat@mail.example / kwan.s@mail.example
            EMAIL | - | k.w.a.n+x@googlemail.com | k.w.a.n+x@googlemail.com / kwan@gmail.com
            EMAIL | - | Kwan <mailto:kwan@mail.example> | kwan@mail.example / kwan@mail.example
            EMAIL | - | kwan＠mail.example | kwan@mail.example / kwan@mail.example
            HANDLE | IG | @Kwan_2211 | instagram:kwan_2211 / kwan2211
            HANDLE | Game Talk | @kwan.2211 | gametalk:kwan.2211 / kwan2211
            HANDLE | - | GameTalk:@kwan_2211 | gametalk:kwan_2211 / kwan2211
            HANDLE | LINE ID | kw​an_22​11 | line:kwan_2211 / kwan2211
            HANDLE | x | кwаn_2211 | twitter:kwan_2211 / kwan2211
            HANDLE | ไลน์ | ｋｗａｎ＿２２１１ | line:kwan_2211 / kwan2211
            HANDLE | x | 𝓀𝓌𝒶𝓃_2211 | twitter:kwan_2211 / kwan2211
            HANDLE | x | kẃán-๒๒๑๑ | twitter:kwan-2211 / kwan2211
            HANDLE | x | k1ng_of_1 | twitter:k1ng_of_1 / kingof1
            HANDLE | x | น้องขวัญ_๒๒ | twitter:น้องขวัญ_22 / น้องขวัญ22
            HANDLE | x | kwan@mail.example | twitter:kwan@mail.example / kwanmailexample ; EMAIL kwan@mail.example / kwan@mail.example
            DISPLAY_NAME | - | Kwan ☆ Cute | kwan ☆ cute / kwancute
            ACCOUNT | Example Chat | ' u-900001 ' | examplechat:u-900001
            BANK_ACCOUNT | SCB | 584-6-96863-6 | scb:5846968636 / 5846968636
            BANK_ACCOUNT | - | ธ.กสิกรไทย เลขที่ 123 4567890 | kbank:1234567890 / 1234567890
            PROMPTPAY | - | 0614127860 | +66614127860 ; PHONE +66614127860
            NATIONAL_ID | - | 1-1018-00015-63-9 | 1101800015639
            WALLET | TrueMoney | 061-412-7860 | truemoney:+66614127860 ; PHONE +66614127860
            WALLET | Cash App | $KwanPay | cashapp:kwanpay
            IMEI | - | 49-015420-323751-8 | 490154203237518
            IMEI | - | 49015420323751 | 490154203237518
            IMEI | - | 4901542032375101 | 490154203237518
            DEVICE | IMEI | 490154203237518 | 490154203237518
            DEVICE | ICCID | 8966 0412 3456 7890 124 | iccid:8966041234567890124
            DEVICE | SSID | Home WiFi | ssid:Home WiFi
            DEVICE | MAC | 00-1B-63-84-45-E6 | mac:001b638445e6
            DEVICE | IDFA | 6D92078A-8246-4BA4-AE5B-76104861E7DC | idfa:6d92078a-8246-4ba4-ae5b-76104861e7dc
            IP | - | 203.0.113.7 | 203.0.113.7
            IP | - | 198.018.000.001 | 198.18.0.1
            IP | - | 198.51.100.20:51515 | 198.51.100.20
            IP | - | ::ffff:203.0.113.7 | 203.0.113.7
            IP | - | 2001:0DB8:0:0:8:800:200C:417A | 2001:db8::8:800:200c:417a
            IP | - | [2001:db8::1]:443 | 2001:db8::1
            IP | - | 2001:db8:0:1:1:1:1:1 | 2001:db8:0:1:1:1:1:1
            URL | - | HTTP://Example.COM:80/A/b/?utm_source=x&id=3&fbclid=q#top | http://example.com/A/b?id=3 / example.com/A/b
            URL | - | www.chat.example/ | https://www.chat.example / chat.example
            URL | - | hxxps://chat[.]example/%7ekwan | https://chat.example/~kwan / chat.example/~kwan
            ACCOUNT | ธ.กสิกรไทย | 123-4-56789-0 | BANK_ACCOUNT kbank:1234567890 / 1234567890
            ACCOUNT | PromptPay | 0614127860 | PROMPTPAY +66614127860 ; PHONE +66614127860
            HANDLE | - | https://www.instagram.com/Kwan.2211/?hl=en | PROFILE_URL https://www.instagram.com/Kwan.2211?hl=en / instagram.com/Kwan.2211 ; instagram:kwan.2211 / kwan2211
            HANDLE | - | facebook.com/kwan.jai.9 | PROFILE_URL https://facebook.com/kwan.jai.9 / facebook.com/kwan.jai.9 ; facebook:kwan.jai.9 / kwanjai9
            AGE | - | ม.2 | 14
            AGE | - | ป.6 | 12
            AGE | - | อายุ 13 ปี 4 เดือน | 13
            PROFILE_URL | - | https://m.gametalk.example/u/Kwan_2211/ | https://m.gametalk.example/u/Kwan_2211 / gametalk.example/u/Kwan_2211 ; HANDLE gametalk:kwan_2211 / kwan2211
            DATE_OF_BIRTH | - | 5/3/2552 | 2009-03-05
            DATE_OF_BIRTH | - | 2009-03-05 | 2009-03-05
            DATE_OF_BIRTH | - | ๕ มี.ค. ๒๕๕๒ | 2009-03-05
            DATE_OF_BIRTH | - | 5 มีนาคม พ.ศ. 2552 | 2009-03-05
            DATE_OF_BIRTH | - | March 5, 2009 | 2009-03-05
            DATE_OF_BIRTH | - | 29/02/2567 | 2024-02-29
            AGE | - | 14 | 14
            AGE | - | 14 ปี | 14
            AGE | - | อายุ ๑๔ | 14
            AGE | - | 13-14 years old | 13
            AGE | - | 8 months | 0
            GENDER | - | ชาย | male
            GENDER | - | Female | female
            GENDER | - | ด.ญ. | female
            GENDER | - | non-binary | non-binary
            SCHOOL | - | โรงเรียนบ้านสวน | บ้านสวน / บ้านสวน
            SCHOOL | - | ร.ร. บ้านสวน | บ้านสวน / บ้านสวน
            SCHOOL | - | Ban Suan School | ban suan / bansuan
            PLACE | - | เชียงใหม่ | TH-50
            PLACE | - | จ.เชียงใหม่ | TH-50
            PLACE | - | Chiangmai | TH-50
            PLACE | - | Chon Buri Province | TH-20
            PLACE | - | กทม. | TH-10
            PLACE | - | TH-50 | TH-50
            PLACE | - | Lagos | lagos / lagos
            ADDRESS | - | 1 ถนนสวน | 1 ถนนสวน / 1ถนนสวน
            GROUP | Example Chat | ring-7 | examplechat:ring-7
            PRIOR_REPORT | - | 100000001 | 100000001
            CRYPTO | - | 0xFB6916095CA1DF60BB79CE92CE3EA74C37C5D359 | eth:0xfb6916095ca1df60bb79ce92ce3ea74c37c5d359
            """)
    void givesTheNormalForm(IdentifierKind kind, String scope, String raw, String expected) {
        assertThat(taken(kind, scope == null ? "" : scope, raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PHONE | 0000000000 | placeholder
            PHONE | 000-000-0000 | placeholder
            PHONE | 081-234-5678 | placeholder
            PHONE | no phone | placeholder
            PHONE | 191 | not a valid
            PHONE | 08888888888888 | not a valid
            PHONE | 0888888888 | placeholder
            PHONE | ไม่ทราบ | placeholder
            PHONE | N/A | placeholder
            EMAIL | kwan.mail.example | no @
            EMAIL | kwan@localhost | domain
            EMAIL | @mail.example | before @
            EMAIL | none@none.example | placeholder
            EMAIL | unknown@mail.example | placeholder
            EMAIL | no-reply@chat.example | placeholder
            EMAIL | deleted@deleted.example | placeholder
            URL | https://chat.example/u/unknown | placeholder
            URL | https://chat.example/@deleted_user | placeholder
            HANDLE | deleted_user | placeholder
            HANDLE | [deleted] | placeholder
            HANDLE | @anonymous | placeholder
            HANDLE | n/a | placeholder
            HANDLE | ไม่ประสงค์ออกนาม | placeholder
            HANDLE | https://chat.example/u/unknown | placeholder
            PROFILE_URL | https://chat.example/u/unknown | placeholder
            HANDLE | unknown | placeholder
            HANDLE | @ | placeholder
            HANDLE | --- | placeholder
            ACCOUNT | null | placeholder
            ACCOUNT | 0000000 | placeholder
            BANK_ACCOUNT | KBank 12345 | this has 5
            BANK_ACCOUNT | SCB 000-0-00000-0 | placeholder
            BANK_ACCOUNT | SCB xxx-x-x6863-6 | hidden
            PROMPTPAY | 0000000000 | PromptPay target
            NATIONAL_ID | 1101800015632 | check digit
            NATIONAL_ID | 12345 | this has 5
            NATIONAL_ID | 1-2345-67890-12-1 | placeholder
            WALLET | TrueMoney 12 | no wallet number
            CRYPTO | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb | checksum
            IMEI | 000000000000000 | placeholder
            IMEI | 123456789012345 | placeholder
            IMEI | 111111111111111 | placeholder
            IMEI | 490154203237519 | check digit
            IMEI | 004999010640000 | many devices
            IMEI | 12345 | this has 5
            IP | 10.0.0.1 | public
            IP | 192.168.1.1 | public
            IP | 172.16.0.1 | public
            IP | 127.0.0.1 | public
            IP | 100.64.0.9 | public
            IP | 169.254.1.1 | public
            IP | 0.0.0.0 | public
            IP | ::1 | public
            IP | :: | public
            IP | fe80::1%eth0 | public
            IP | fd00::1 | public
            IP | 999.1.1.1 | not an internet address
            IP | 1.2.3 | not an internet address
            IP | 1:2:3:4:5:6:7:8:9 | not an internet address
            URL | javascript:alert(1) | not a web address
            URL | ftp://files.example/x | not a web address
            URL | hello | not a web address
            PERSON_NAME | ไม่ทราบชื่อ | placeholder
            PERSON_NAME | 12345 | no letters
            DATE_OF_BIRTH | 31/02/2552 | not a full date
            DATE_OF_BIRTH | 2552 | not a full date
            DATE_OF_BIRTH | 1/9/52 | not a full date
            DATE_OF_BIRTH | 1970-01-01 | placeholder
            AGE | 999 | not an age
            AGE | child | no age
            GENDER | ไม่ระบุ | placeholder
            SCHOOL | โรงเรียน | no name
            PLACE | - | placeholder
            """)
    void refusesWithAReasonThatDoesNotQuote(IdentifierKind kind, String raw, String reason) {
        var value = raw == null ? "-" : raw;

        var outcome = Identify.field(kind, "", value, "field", null, -1);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.rejection().reason()).contains(reason);
            assertThat(refused.rejection().raw()).isEqualTo(value);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ไทยพาณิชย์ 584-6-96863-6 | BANK_ACCOUNT scb:5846968636 / 5846968636
            KTB acc 993-4461799 | BANK_ACCOUNT ktb:9934461799 / 9934461799
            ธ.กสิกรไทย เลขที่ 123 4567890 | BANK_ACCOUNT kbank:1234567890 / 1234567890
            K-Bank a/c no. 123-4-56789-0 | BANK_ACCOUNT kbank:1234567890 / 1234567890
            กรุงเทพ 123-4-56789-0 | BANK_ACCOUNT bbl:1234567890 / 1234567890
            บัญชีธนาคารกรุงศรีอยุธยา ๑๒๓๔๕๖๗๘๙๐ | BANK_ACCOUNT bay:1234567890 / 1234567890
            TMB 0614127860 | BANK_ACCOUNT ttb:0614127860 / 0614127860
            ออมสิน 020312345678 | BANK_ACCOUNT gsb:020312345678 / 020312345678
            ธ.ก.ส. 012345678912 | BANK_ACCOUNT baac:012345678912 / 012345678912
            584-6-96863-6 | BANK_ACCOUNT 5846968636 / 5846968636
            PromptPay 0614127860 | PROMPTPAY +66614127860 ; PHONE +66614127860
            พร้อมเพย์ 061-412-7860 | PROMPTPAY +66614127860 ; PHONE +66614127860
            พร้อมเพย์ 1101800015639 | PROMPTPAY 1101800015639 ; NATIONAL_ID 1101800015639
            promptpay: 004999012345678 | PROMPTPAY 004999012345678
            พร้อมเพย์ กสิกร 123-4-56789-0 | BANK_ACCOUNT kbank:1234567890 / 1234567890
            ทรูมันนี่วอลเล็ท 0614127860 | WALLET truemoney:+66614127860 ; PHONE +66614127860
            TrueMoney wallet: 061 412 7860 | WALLET truemoney:+66614127860 ; PHONE +66614127860
            PayPal kwan@mail.example | WALLET paypal:kwan@mail.example ; EMAIL kwan@mail.example / kwan@mail.example
            Cash App $kwanpay | WALLET cashapp:kwanpay
            0614127860 | PROMPTPAY +66614127860 ; PHONE +66614127860
            BTC 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa | CRYPTO btc:1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa
            USDT TRC20: TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t | CRYPTO tron:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t
            """)
    void readsPaymentAccountsAsPeopleWriteThem(String raw, String expected) {
        var outcome = Identify.payment(raw, "suspect_accounts");

        assertThat(shown(outcome, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            KBank | no account number
            KBank 12345678901 | this has 11
            PromptPay 0000000000 | PromptPay target
            btc 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb | checksum
            n/a | placeholder
            """)
    void refusesWhatCannotBeAPaymentAccount(String raw, String reason) {
        var outcome = Identify.payment(raw, "suspect_accounts");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.rejection().reason()).contains(reason));
    }

    private static String taken(IdentifierKind kind, String scope, String raw) {
        return shown(Identify.field(kind, scope, raw, "field", null, -1), kind);
    }

    private static String shown(Outcome outcome, @org.jspecify.annotations.Nullable IdentifierKind asked) {
        return switch (outcome) {
            case Outcome.Refused(var rejection) -> "refused: " + rejection.reason();
            case Outcome.Taken(var identifiers) ->
                identifiers.stream()
                        .map(i -> (i.kind() == asked
                                                || (asked == IdentifierKind.DEVICE && i.kind() == IdentifierKind.IMEI)
                                        ? ""
                                        : i.kind() + " ")
                                + (i.scope().isEmpty() ? "" : i.scope() + ":")
                                + i.value()
                                + (i.weak().isEmpty() ? "" : " / " + i.weak()))
                        .collect(Collectors.joining(" ; "));
        };
    }
}

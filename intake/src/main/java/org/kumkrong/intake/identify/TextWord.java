// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a word in free text tells about the values near it.
///
/// @param sort what it announces
/// @param code bank, app or platform code word, or a number; empty where the sort says all
record TextWord(Sort sort, String code) {
    /// Sorts of words.
    enum Sort {
        BANK,
        BANK_PERHAPS,
        PROMPTPAY,
        WALLET,
        /// A bank account or an account at a platform.
        ACCOUNT,
        /// Money is to be sent.
        PAY,
        /// A sum of money stands before or behind.
        MONEY,
        PHONE,
        IMEI,
        ICCID,
        NATIONAL_ID,
        /// Number of a file, a case, an account at a platform: no identifier of ours.
        REFERENCE,
        /// A platform's own number for an account follows.
        ACCOUNT_ID,
        /// Age, date or count: the number before or behind it is no identifier.
        MEASURE,
        PLATFORM,
        /// A platform's name that is also an everyday word or very short.
        PLATFORM_PERHAPS,
        /// A screen name follows.
        USER,
        ID,
        /// "add", "message": a screen name may follow.
        ADD,
        /// "by", "from": a screen name may follow if it looks like one.
        SOFT,
        /// "is", "คือ": stands between a word and its value.
        LINK,
        AT,
        WITHIN,
        /// "in": announces a deadline only before a number.
        IN,
        LEFT,
        BY,
        UNIT,
        NUMBER,
        DAY,
        CLOCK,
        MEET,
        THREAT,
        PAST,
        /// An office speaks of its own hours.
        OFFICE,
        /// A word that holds another one and means something else.
        NOTHING
    }

    private static final String WORDS = """
            ACCOUNT | account number, account no, account, acct, acc, acc no, a/c, a/c no, bank account, bank
            | เลขที่บัญชี, เลขบัญชี, บัญชีเลขที่, บัญชี, เลขที่, บช, ธนาคาร, ธ.
            PAY | pay, pay to, paid, send, send to, transfer, transfer to, deposit, wire, payment, โอน, โอนมา
            | โอนมาที่, โอนเข้า, โอนไป, โอนเงิน, จ่าย, ชำระ, ฝากเงิน, ส่งเงิน
            MONEY | บาท, baht, bath, thb, usd, dollar, dollars, ดอลลาร์, ดอล, bucks, eur, euro, euros, usdt, sgd
            | myr, ringgit, php, peso, rupees, inr, ngn, naira, gbp, pounds, สตางค์
            PHONE | phone, phone number, contact number, mobile number, whatsapp number, tel, telephone, mobile, cell, call, call me, text me, sms, hp, hotline
            | เบอร์, เบอร์โทร, เบอร์โทรศัพท์, เบอร์มือถือ, โทร, โทรศัพท์, มือถือ, โทรหา, หมายเลขโทรศัพท์
            IMEI | imei, imei1, imei2, อีมี่, หมายเลขเครื่อง
            ICCID | iccid, sim card, sim number, เลขซิม, หมายเลขซิม
            NATIONAL_ID | national id, id card, citizen id, thai id, id number, เลขบัตรประชาชน, บัตรประชาชน
            | เลขบัตร, เลขประจำตัวประชาชน, เลขประจำตัว, เลข ปชช, เลขปชช, ปชช
            REFERENCE | case, case number, case no, case id, ticket, report, report id, report number, reference
            | ref, ref no, order, order number, tracking, tracking number, invoice, receipt, docket, file number
            | cybertip, tip id, tip, session, otp, pin, code, zip
            | postcode, เลขคดี, คดี, คดีที่, คดีหมายเลข, เลขรับแจ้ง, รับแจ้ง, เลขที่รับแจ้ง, เลขที่รายงาน
            | อ้างอิง, เลขอ้างอิง, เลขพัสดุ, พัสดุ, รหัส, รหัสไปรษณีย์, ทะเบียน, ลำดับ, ลำดับที่, เลขที่คดี
            | หมายเลขคดี, ข้อ
            ACCOUNT_ID | user id, userid, uid, account id, member id, profile id, internal id, user_id, account_id, esp user id
            | user number, account uid, รหัสผู้ใช้, รหัสบัญชี, ไอดีผู้ใช้, ไอดีบัญชี, หมายเลขผู้ใช้
            MEASURE | อายุ, ขวบ, ปี, years, year, yo, y/o, yrs, years old, age, aged, วันที่, ครั้ง, times, คน
            | people, files, ไฟล์, kg, km, cm, %
            PLATFORM instagram | instagram, insta, ไอจี, อินสตาแกรม, อินสตราแกรม, อินสตา
            PLATFORM_PERHAPS instagram | ig
            PLATFORM facebook | meta platforms, facebook, เฟซบุ๊ก, เฟสบุ๊ค, เฟซบุ๊ค, เฟสบุ๊ก, เฟสบุค, เฟซ
            PLATFORM_PERHAPS facebook | fb
            PLATFORM messenger | messenger, เมสเซนเจอร์
            PLATFORM line | line id, lineid, ไลน์, ไอดีไลน์, ไลน์ไอดี, ลายน์, line:
            PLATFORM_PERHAPS line | line
            PLATFORM telegram | telegram, เทเลแกรม, เทเล, เทเรแกรม
            PLATFORM_PERHAPS telegram | tg, tele
            PLATFORM twitter | x corp, x corp., twitter, ทวิตเตอร์, ทวิต
            PLATFORM tiktok | tiktok, tik tok, ติ๊กต็อก, ติ๊กตอก, ติ๊กต๊อก, ติกตอก
            PLATFORM snapchat | snap inc, snap inc., snapchat, สแนปแชท, สแนปแชต, สแนป
            PLATFORM_PERHAPS snapchat | snap, sc
            PLATFORM whatsapp | whatsapp, วอทส์แอป, วอตส์แอป
            PLATFORM_PERHAPS whatsapp | wa
            PLATFORM discord | discord, ดิสคอร์ด
            PLATFORM_PERHAPS discord | dc
            PLATFORM wechat | wechat, weixin, วีแชท, วีแชต
            PLATFORM roblox | roblox, โรบล็อกซ์
            PLATFORM youtube | youtube, ยูทูบ, ยูทูป
            PLATFORM viber | viber
            PLATFORM_PERHAPS signal | signal
            PLATFORM_PERHAPS kik | kik
            PLATFORM_PERHAPS threads | threads
            PLATFORM_PERHAPS skype | skype
            USER | username, user name, mine, screen name, screenname, handle, nickname, gamertag, ชื่อผู้ใช้
            | ผู้ใช้ชื่อ, ยูสเซอร์, ยูสเซอร์เนม, ใช้ชื่อ, ชื่อแอค, แอคเคาท์, แอคเค้าท์, แอคชื่อ, แอค
            | บัญชีชื่อ
            USER person | user, ผู้ใช้
            ID | id, ids, ไอดี
            ADD | add, add me, add me on, add me at, add my, dm, dm me, dm me on, message, message me
            | message me on, text, contact, hit me up, hmu, follow, follow me, find me on, im on, my, talk on
            | chat on, go on, lets go on, แอด, แอดมา, ทัก, ทักมา, ทักหา, ติดต่อ, ติดตาม, คุยใน, แอดเรามา
            SOFT | from, account of, called, named, using, himself, herself, themselves, as, with, to, met
            | profile, ชื่อ, ของ, จาก, ถึง, คุยกับ, กับ, โปรไฟล์, รู้จักกับ
            LINK | inc., inc, corp., corp, ltd., ltd, llc, co., plc, pte., name is
            | is, คือ, เป็น, ว่า, number, no., no, =, me, on, at:, or, หรือ, หมายเลข, เลข
            NOTHING | ออนไลน์, online, ตลาดนัด, รหัสผ่าน
            """;

    static final WordTree<TextWord> TREE = new WordTree<>(spellings());

    private static Map<TextWord, List<String>> spellings() {
        var all = new LinkedHashMap<TextWord, List<String>>();
        PayWord.SPELLINGS.forEach((word, spellings) -> payment(all, word, spellings));
        all.putAll(read(WORDS));
        all.putAll(read(DeadlineWords.WORDS));
        return all;
    }

    private static void payment(Map<TextWord, List<String>> all, PayWord word, List<String> spellings) {
        var sort = switch (word.sort()) {
            case BANK -> Sort.BANK;
            case BANK_PERHAPS -> Sort.BANK_PERHAPS;
            case PROMPTPAY -> Sort.PROMPTPAY;
            case WALLET -> Sort.WALLET;
            case FILLER -> null;
        };
        if (sort != null) {
            all.put(
                    new TextWord(sort, word.code()),
                    spellings.stream().filter(s -> !s.equals("pp")).toList());
        }
    }

    private static Map<TextWord, List<String>> read(String table) {
        return WordTable.read(table, (sort, code) -> new TextWord(Sort.valueOf(sort), code));
    }
}

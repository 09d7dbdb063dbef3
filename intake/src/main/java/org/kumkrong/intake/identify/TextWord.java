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

    static final WordTree<TextWord> TREE = new WordTree<>(spellings());

    private static Map<TextWord, List<String>> spellings() {
        var all = new LinkedHashMap<TextWord, List<String>>();
        PayWord.SPELLINGS.forEach((word, spellings) -> payment(all, word, spellings));
        all.putAll(numbersAndMoney());
        all.putAll(names());
        all.putAll(DeadlineWords.spellings());
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

    private static Map<TextWord, List<String>> numbersAndMoney() {
        var all = new LinkedHashMap<TextWord, List<String>>();
        put(
                all,
                Sort.ACCOUNT,
                "account number",
                "account no",
                "account",
                "acct",
                "acc",
                "acc no",
                "a/c",
                "a/c no",
                "bank account",
                "bank",
                "เลขที่บัญชี",
                "เลขบัญชี",
                "บัญชีเลขที่",
                "บัญชี",
                "เลขที่",
                "บช",
                "ธนาคาร",
                "ธ.");
        put(
                all,
                Sort.PAY,
                "pay",
                "pay to",
                "paid",
                "send",
                "send to",
                "transfer",
                "transfer to",
                "deposit",
                "wire",
                "payment",
                "โอน",
                "โอนมา",
                "โอนมาที่",
                "โอนเข้า",
                "โอนไป",
                "โอนเงิน",
                "จ่าย",
                "ชำระ",
                "ฝากเงิน",
                "ส่งเงิน");
        put(
                all,
                Sort.MONEY,
                "บาท",
                "baht",
                "bath",
                "thb",
                "usd",
                "dollar",
                "dollars",
                "ดอลลาร์",
                "ดอล",
                "bucks",
                "eur",
                "euro",
                "euros",
                "usdt",
                "sgd",
                "myr",
                "ringgit",
                "php",
                "peso",
                "rupees",
                "inr",
                "ngn",
                "naira",
                "gbp",
                "pounds",
                "สตางค์");
        put(
                all,
                Sort.PHONE,
                "phone",
                "phone number",
                "tel",
                "telephone",
                "mobile",
                "cell",
                "call",
                "call me",
                "text me",
                "sms",
                "hp",
                "hotline",
                "เบอร์",
                "เบอร์โทร",
                "เบอร์โทรศัพท์",
                "เบอร์มือถือ",
                "โทร",
                "โทรศัพท์",
                "มือถือ",
                "โทรหา",
                "หมายเลขโทรศัพท์");
        put(all, Sort.IMEI, "imei", "imei1", "imei2", "อีมี่", "หมายเลขเครื่อง");
        put(all, Sort.ICCID, "iccid", "sim card", "sim number", "เลขซิม", "หมายเลขซิม");
        put(
                all,
                Sort.NATIONAL_ID,
                "national id",
                "id card",
                "citizen id",
                "thai id",
                "id number",
                "เลขบัตรประชาชน",
                "บัตรประชาชน",
                "เลขบัตร",
                "เลขประจำตัวประชาชน",
                "เลขประจำตัว",
                "เลข ปชช",
                "เลขปชช",
                "ปชช");
        put(
                all,
                Sort.REFERENCE,
                "case",
                "case number",
                "case no",
                "case id",
                "ticket",
                "report",
                "report id",
                "report number",
                "reference",
                "ref",
                "ref no",
                "order",
                "order number",
                "tracking",
                "tracking number",
                "invoice",
                "receipt",
                "docket",
                "file number",
                "user id",
                "userid",
                "uid",
                "account id",
                "member id",
                "cybertip",
                "tip id",
                "tip",
                "session",
                "otp",
                "pin",
                "code",
                "zip",
                "postcode",
                "เลขคดี",
                "คดี",
                "คดีที่",
                "คดีหมายเลข",
                "เลขรับแจ้ง",
                "รับแจ้ง",
                "เลขที่รับแจ้ง",
                "เลขที่รายงาน",
                "อ้างอิง",
                "เลขอ้างอิง",
                "เลขพัสดุ",
                "พัสดุ",
                "รหัส",
                "รหัสไปรษณีย์",
                "ทะเบียน",
                "ลำดับ",
                "ลำดับที่",
                "เลขที่คดี",
                "หมายเลขคดี",
                "ข้อ");
        put(
                all,
                Sort.MEASURE,
                "อายุ",
                "ขวบ",
                "ปี",
                "years",
                "year",
                "yo",
                "y/o",
                "yrs",
                "years old",
                "age",
                "aged",
                "วันที่",
                "ครั้ง",
                "times",
                "คน",
                "people",
                "files",
                "ไฟล์",
                "kg",
                "km",
                "cm",
                "%");
        return all;
    }

    private static Map<TextWord, List<String>> names() {
        var all = new LinkedHashMap<TextWord, List<String>>();
        platform(all, Sort.PLATFORM, "instagram", "instagram", "insta", "ไอจี", "อินสตาแกรม", "อินสตราแกรม", "อินสตา");
        platform(all, Sort.PLATFORM_PERHAPS, "instagram", "ig");
        platform(
                all,
                Sort.PLATFORM,
                "facebook",
                "facebook",
                "เฟซบุ๊ก",
                "เฟสบุ๊ค",
                "เฟซบุ๊ค",
                "เฟสบุ๊ก",
                "เฟสบุค",
                "เฟซ");
        platform(all, Sort.PLATFORM_PERHAPS, "facebook", "fb");
        platform(all, Sort.PLATFORM, "messenger", "messenger", "เมสเซนเจอร์");
        platform(all, Sort.PLATFORM, "line", "line id", "lineid", "ไลน์", "ไอดีไลน์", "ไลน์ไอดี", "ลายน์", "line:");
        platform(all, Sort.PLATFORM_PERHAPS, "line", "line");
        platform(all, Sort.PLATFORM, "telegram", "telegram", "เทเลแกรม", "เทเล", "เทเรแกรม");
        platform(all, Sort.PLATFORM_PERHAPS, "telegram", "tg", "tele");
        platform(all, Sort.PLATFORM, "twitter", "twitter", "ทวิตเตอร์", "ทวิต");
        platform(all, Sort.PLATFORM, "tiktok", "tiktok", "tik tok", "ติ๊กต็อก", "ติ๊กตอก", "ติ๊กต๊อก", "ติกตอก");
        platform(all, Sort.PLATFORM, "snapchat", "snapchat", "สแนปแชท", "สแนปแชต", "สแนป");
        platform(all, Sort.PLATFORM_PERHAPS, "snapchat", "snap", "sc");
        platform(all, Sort.PLATFORM, "whatsapp", "whatsapp", "วอทส์แอป", "วอตส์แอป");
        platform(all, Sort.PLATFORM_PERHAPS, "whatsapp", "wa");
        platform(all, Sort.PLATFORM, "discord", "discord", "ดิสคอร์ด");
        platform(all, Sort.PLATFORM_PERHAPS, "discord", "dc");
        platform(all, Sort.PLATFORM, "wechat", "wechat", "weixin", "วีแชท", "วีแชต");
        platform(all, Sort.PLATFORM, "roblox", "roblox", "โรบล็อกซ์");
        platform(all, Sort.PLATFORM, "youtube", "youtube", "ยูทูบ", "ยูทูป");
        platform(all, Sort.PLATFORM, "viber", "viber");
        platform(all, Sort.PLATFORM_PERHAPS, "signal", "signal");
        platform(all, Sort.PLATFORM_PERHAPS, "kik", "kik");
        platform(all, Sort.PLATFORM_PERHAPS, "threads", "threads");
        platform(all, Sort.PLATFORM_PERHAPS, "skype", "skype");
        put(
                all,
                Sort.USER,
                "username",
                "user name",
                "screen name",
                "screenname",
                "handle",
                "nickname",
                "gamertag",
                "user",
                "ชื่อผู้ใช้",
                "ผู้ใช้ชื่อ",
                "ผู้ใช้",
                "ยูสเซอร์",
                "ยูสเซอร์เนม",
                "ใช้ชื่อ",
                "ชื่อแอค",
                "แอคเคาท์",
                "แอคเค้าท์",
                "แอคชื่อ",
                "แอค",
                "บัญชีชื่อ");
        put(all, Sort.ID, "id", "ids", "ไอดี");
        put(
                all,
                Sort.ADD,
                "add",
                "add me",
                "add me on",
                "add me at",
                "add my",
                "dm",
                "dm me",
                "dm me on",
                "message",
                "message me",
                "message me on",
                "text",
                "contact",
                "hit me up",
                "hmu",
                "follow",
                "follow me",
                "find me on",
                "im on",
                "my",
                "talk on",
                "chat on",
                "go on",
                "lets go on",
                "แอด",
                "แอดมา",
                "ทัก",
                "ทักมา",
                "ทักหา",
                "ติดต่อ",
                "ติดตาม",
                "คุยใน",
                "แอดเรามา");
        put(
                all,
                Sort.SOFT,
                "from",
                "account of",
                "called",
                "named",
                "using",
                "himself",
                "herself",
                "themselves",
                "as",
                "with",
                "to",
                "met",
                "profile",
                "ชื่อ",
                "ของ",
                "จาก",
                "ถึง",
                "คุยกับ",
                "กับ",
                "โปรไฟล์",
                "รู้จักกับ");
        put(
                all, Sort.LINK, "is", "คือ", "เป็น", "ว่า", "number", "no.", "no", "=", "me", "on", "at:", "or", "หรือ",
                "หมายเลข", "เลข");
        put(all, Sort.NOTHING, "ออนไลน์", "online", "ตลาดนัด", "รหัสผ่าน");
        return all;
    }

    private static void platform(Map<TextWord, List<String>> all, Sort sort, String code, String... spellings) {
        all.put(new TextWord(sort, code), List.of(spellings));
    }

    private static void put(Map<TextWord, List<String>> all, Sort sort, String... spellings) {
        all.put(new TextWord(sort, ""), List.of(spellings));
    }
}

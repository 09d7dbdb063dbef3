// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kumkrong.intake.identify.TextWord.Sort;

/// Words by which a text sets a time, Thai and English. The code of a unit is its minutes, of a day its name.
final class DeadlineWords {
    private DeadlineWords() {}

    static Map<TextWord, List<String>> spellings() {
        var all = new LinkedHashMap<TextWord, List<String>>();
        put(
                all,
                Sort.WITHIN,
                "",
                "within",
                "within the next",
                "in the next",
                "in under",
                "in less than",
                "you have",
                "u have",
                "you got",
                "you only have",
                "only have",
                "has",
                "was given",
                "were given",
                "given",
                "give you",
                "gives you",
                "give u",
                "gave",
                "clock is running",
                "last chance",
                "deadline",
                "ends in",
                "expires in",
                "ภายใน",
                "ภายในเวลา",
                "อีก",
                "ในอีก",
                "ให้เวลา",
                "มีเวลา",
                "เหลือเวลา",
                "เหลือเวลาอีก",
                "เหลืออีก",
                "เหลือ",
                "ไม่เกิน");
        put(all, Sort.IN, "", "in", "ใน");
        put(
                all,
                Sort.LEFT,
                "",
                "left",
                "remaining",
                "to pay",
                "or else",
                "or i",
                "or ill",
                "or your",
                "or everyone",
                "from now",
                "ไม่งั้น",
                "ไม่อย่างนั้น",
                "ไม่เช่นนั้น",
                "ถ้าไม่",
                "หากไม่");
        put(
                all,
                Sort.BY,
                "",
                "before",
                "until",
                "till",
                "no later than",
                "by the",
                "latest",
                "ก่อน",
                "ไม่เกินเวลา",
                "จนถึง",
                "ถึงแค่");
        put(all, Sort.BY, "by", "by");
        put(all, Sort.UNIT, "1", "minute", "minutes", "min", "mins", "นาที");
        put(all, Sort.UNIT, "60", "hour", "hours", "hr", "hrs", "h", "ชั่วโมง", "ชม.", "ชม", "ช.ม.");
        put(all, Sort.UNIT, "1440", "day", "days", "วัน");
        number(all, "0.5", "half an", "half a", "ครึ่ง");
        number(all, "1", "one", "an", "หนึ่ง");
        number(all, "2", "two", "a couple of", "couple of", "สอง");
        number(all, "3", "three", "สาม");
        number(all, "4", "four", "สี่");
        number(all, "5", "five", "ห้า");
        number(all, "6", "six", "หก");
        number(all, "7", "seven", "เจ็ด");
        number(all, "8", "eight", "แปด");
        number(all, "9", "nine", "เก้า");
        number(all, "10", "ten", "สิบ");
        number(all, "12", "twelve", "สิบสอง");
        number(all, "20", "twenty", "ยี่สิบ");
        number(all, "24", "twenty four", "twenty-four", "ยี่สิบสี่");
        number(all, "30", "thirty", "สามสิบ");
        number(all, "48", "forty eight", "forty-eight", "สี่สิบแปด");
        days(all);
        put(all, Sort.CLOCK, "am", "am", "a.m.", "โมงเช้า", "ตี");
        put(all, Sort.CLOCK, "pm", "pm", "p.m.", "โมงเย็น", "บ่าย");
        put(all, Sort.CLOCK, "evening", "ทุ่ม");
        put(all, Sort.CLOCK, "hour", "โมง", "o'clock", "น.", "นาฬิกา");
        put(
                all,
                Sort.MEET,
                "",
                "meet",
                "meet up",
                "meet me",
                "meeting",
                "meetup",
                "come to",
                "come over",
                "come see",
                "come alone",
                "pick you up",
                "pick u up",
                "pick her up",
                "pick him up",
                "see you at",
                "visit",
                "travel to",
                "นัดเจอ",
                "นัดพบ",
                "นัด",
                "เจอกัน",
                "เจอตัว",
                "มาเจอ",
                "ไปเจอ",
                "มาหา",
                "ไปหา",
                "ไปรับ",
                "มารับ",
                "ไปพบ",
                "มาพบ",
                "เดินทางไปพบ",
                "ออกมาเจอ");
        put(
                all,
                Sort.THREAT,
                "",
                "post",
                "posts",
                "leak",
                "expose",
                "share",
                "publish",
                "everyone",
                "your friends",
                "your family",
                "demand",
                "must",
                "have to",
                "need",
                "i need",
                "ปล่อย",
                "แฉ",
                "โพสต์",
                "ส่งให้",
                "ลงกลุ่ม",
                "เผยแพร่",
                "ประจาน",
                "ขู่",
                "ต้อง",
                "กำหนด");
        put(
                all,
                Sort.PAST,
                "",
                "ago",
                "earlier",
                "later",
                "of the report",
                "after the",
                "the last",
                "the past",
                "past",
                "last year",
                "once",
                "ที่แล้ว",
                "ที่ผ่านมา",
                "มาแล้ว",
                "ก่อนหน้า",
                "ก่อนหน้านี้",
                "เคย");
        put(
                all,
                Sort.PAST,
                "done",
                "closed",
                "was closed",
                "was removed",
                "were removed",
                "was deleted",
                "were deleted",
                "ปิดไปแล้ว",
                "ถูกปิด",
                "ลบไปแล้ว");
        put(
                all,
                Sort.OFFICE,
                "",
                "our team",
                "legal request",
                "legal requests",
                "requests marked",
                "are handled",
                "answers every",
                "respond to",
                "responds",
                "response time",
                "safety tip",
                "automated notice",
                "law enforcement request",
                "business hours",
                "retention",
                "retained",
                "preserved",
                "เจ้าหน้าที่จะ",
                "ติดต่อกลับ",
                "ข้อความอัตโนมัติ",
                "คำเตือนจากระบบ",
                "ตอบกลับ",
                "เวลาทำการ");
        return all;
    }

    private static void days(Map<TextWord, List<String>> all) {
        put(all, Sort.DAY, "tonight", "tonight", "tonite", "2nite", "this night", "คืนนี้");
        put(all, Sort.DAY, "evening", "this evening", "เย็นนี้", "ค่ำนี้");
        put(all, Sort.DAY, "afternoon", "this afternoon", "บ่ายนี้", "after school", "หลังเลิกเรียน");
        put(all, Sort.DAY, "midnight", "midnight", "เที่ยงคืน");
        put(all, Sort.DAY, "noon", "noon", "เที่ยงวัน");
        put(all, Sort.DAY, "today", "today", "end of day", "วันนี้");
        put(all, Sort.DAY, "tomorrow", "tomorrow", "tmr", "tmrw", "tomorow", "พรุ่งนี้", "พรุ้งนี้", "วันพรุ่งนี้");
        put(all, Sort.DAY, "nextday", "day after tomorrow", "มะรืน", "มะรืนนี้");
        put(all, Sort.DAY, "weekend", "this weekend", "weekend", "สุดสัปดาห์นี้", "สุดสัปดาห์", "เสาร์อาทิตย์นี้");
        put(all, Sort.DAY, "1", "monday", "วันจันทร์", "จันทร์นี้");
        put(all, Sort.DAY, "2", "tuesday", "วันอังคาร", "อังคารนี้");
        put(all, Sort.DAY, "3", "wednesday", "วันพุธ", "พุธนี้");
        put(all, Sort.DAY, "4", "thursday", "วันพฤหัส", "วันพฤหัสบดี", "พฤหัสนี้");
        put(all, Sort.DAY, "5", "friday", "วันศุกร์", "ศุกร์นี้");
        put(all, Sort.DAY, "6", "saturday", "วันเสาร์", "เสาร์นี้");
        put(all, Sort.DAY, "7", "sunday", "วันอาทิตย์", "อาทิตย์นี้");
    }

    private static void number(Map<TextWord, List<String>> all, String value, String... spellings) {
        put(all, Sort.NUMBER, value, spellings);
    }

    private static void put(Map<TextWord, List<String>> all, Sort sort, String code, String... spellings) {
        all.put(new TextWord(sort, code), List.of(spellings));
    }
}

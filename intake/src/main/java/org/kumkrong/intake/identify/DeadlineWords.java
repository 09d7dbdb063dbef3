// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

/// Words by which a text sets a time, Thai and English, as a [WordTable]. The code of a unit is its minutes, of a
/// number its value, of a day its name.
final class DeadlineWords {
    static final String WORDS = """
            WITHIN | within, within the next, in the next, in under, in less than, you have, u have, you got
            | you only have, only have, has, was given, were given, given, give you, gives you, give u, gave
            | clock is running, last chance, deadline, ends in, expires in, ภายใน, ภายในเวลา, อีก, ในอีก
            | ให้เวลา, มีเวลา, เหลือเวลา, เหลือเวลาอีก, เหลืออีก, เหลือ, ไม่เกิน
            IN | in, ใน
            LEFT | left, remaining, to pay, or else, or i, or ill, or your, or everyone, from now, ไม่งั้น
            | ไม่อย่างนั้น, ไม่เช่นนั้น, ถ้าไม่, หากไม่
            BY | before, until, till, no later than, by the, latest, ก่อน, ไม่เกินเวลา, จนถึง, ถึงแค่
            BY by | by
            UNIT 1 | minute, minutes, min, mins, นาที
            UNIT 60 | hour, hours, hr, hrs, h, ชั่วโมง, ชม., ชม, ช.ม.
            UNIT 1440 | day, days, วัน
            NUMBER 0.5 | half an, half a, ครึ่ง
            NUMBER 1 | one, an, หนึ่ง
            NUMBER 2 | two, a couple of, couple of, สอง
            NUMBER 3 | three, สาม
            NUMBER 4 | four, สี่
            NUMBER 5 | five, ห้า
            NUMBER 6 | six, หก
            NUMBER 7 | seven, เจ็ด
            NUMBER 8 | eight, แปด
            NUMBER 9 | nine, เก้า
            NUMBER 10 | ten, สิบ
            NUMBER 12 | twelve, สิบสอง
            NUMBER 20 | twenty, ยี่สิบ
            NUMBER 24 | twenty four, twenty-four, ยี่สิบสี่
            NUMBER 30 | thirty, สามสิบ
            NUMBER 48 | forty eight, forty-eight, สี่สิบแปด
            CLOCK am | am, a.m., โมงเช้า, ตี
            CLOCK pm | pm, p.m., โมงเย็น, บ่าย
            CLOCK evening | ทุ่ม
            CLOCK hour | โมง, o'clock, น., นาฬิกา
            MEET | meet, meet up, meet me, meeting, meetup, come to, come over, come see, come alone
            | pick you up, pick u up, pick her up, pick him up, see you at, visit, travel to, นัดเจอ, นัดพบ, นัด
            | เจอกัน, เจอตัว, มาเจอ, ไปเจอ, มาหา, ไปหา, ไปรับ, มารับ, ไปพบ, มาพบ, เดินทางไปพบ, ออกมาเจอ
            THREAT | post, posts, leak, expose, share, publish, everyone, your friends, your family, demand
            | must, have to, need, i need, ปล่อย, แฉ, โพสต์, ส่งให้, ลงกลุ่ม, เผยแพร่, ประจาน, ขู่, ต้อง, กำหนด
            PAST | ago, earlier, later, of the report, after the, the last, the past, past, last year, once
            | ที่แล้ว, ที่ผ่านมา, มาแล้ว, ก่อนหน้า, ก่อนหน้านี้, เคย
            PAST done | closed, was closed, was removed, were removed, was deleted, were deleted, ปิดไปแล้ว
            | ถูกปิด, ลบไปแล้ว
            OFFICE | our team, legal request, legal requests, requests marked, are handled, answers every
            | respond to, responds, response time, safety tip, automated notice, law enforcement request
            | business hours, retention, retained, preserved, เจ้าหน้าที่จะ, ติดต่อกลับ, ข้อความอัตโนมัติ
            | คำเตือนจากระบบ, ตอบกลับ, เวลาทำการ
            DAY tonight | tonight, tonite, 2nite, this night, คืนนี้
            DAY evening | this evening, เย็นนี้, ค่ำนี้
            DAY afternoon | this afternoon, บ่ายนี้, after school, หลังเลิกเรียน
            DAY midnight | midnight, เที่ยงคืน
            DAY noon | noon, เที่ยงวัน
            DAY today | today, end of day, วันนี้
            DAY tomorrow | tomorrow, tmr, tmrw, tomorow, พรุ่งนี้, พรุ้งนี้, วันพรุ่งนี้
            DAY nextday | day after tomorrow, มะรืน, มะรืนนี้
            DAY weekend | this weekend, weekend, สุดสัปดาห์นี้, สุดสัปดาห์, เสาร์อาทิตย์นี้
            DAY 1 | monday, วันจันทร์, จันทร์นี้
            DAY 2 | tuesday, วันอังคาร, อังคารนี้
            DAY 3 | wednesday, วันพุธ, พุธนี้
            DAY 4 | thursday, วันพฤหัส, วันพฤหัสบดี, พฤหัสนี้
            DAY 5 | friday, วันศุกร์, ศุกร์นี้
            DAY 6 | saturday, วันเสาร์, เสาร์นี้
            DAY 7 | sunday, วันอาทิตย์, อาทิตย์นี้
            DAY month1 | january, jan, มกราคม, ม.ค.
            DAY month2 | february, feb, กุมภาพันธ์, ก.พ.
            DAY month3 | march, mar, มีนาคม, มี.ค.
            DAY month4 | april, apr, เมษายน, เม.ย.
            DAY month5 | may, พฤษภาคม, พ.ค.
            DAY month6 | june, jun, มิถุนายน, มิ.ย.
            DAY month7 | july, jul, กรกฎาคม, ก.ค.
            DAY month8 | august, aug, สิงหาคม, ส.ค.
            DAY month9 | september, sept, sep, กันยายน, ก.ย.
            DAY month10 | october, oct, ตุลาคม, ต.ค.
            DAY month11 | november, nov, พฤศจิกายน, พ.ย.
            DAY month12 | december, dec, ธันวาคม, ธ.ค.
            """;

    private DeadlineWords() {}
}

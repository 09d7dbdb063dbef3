// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import org.kumkrong.testkit.chance.Dice;

/// What reporters write around an incident: hotlines, schools, NGOs, children, platforms.
///
/// Slots: `{child}`, `{age}`, `{handle}`, `{platform}`, `{amount}`, `{contact}`, `{school}`.
final class ReportWords {
    static final Phrases EXTORTED = Phrases.of("""
            {child} was contacted by {handle} on {platform} and asked for {amount} baht.
            Someone calling himself {handle} threatens {child} and wants money.
            The child ({age}) met {handle} on {platform}. After a video call the account asked for {amount} baht.
            A friend of {child} reports threats from the account {handle}.
            {handle} ({platform}) keeps writing to {child} and says pictures will go to the class group.
            --
            {child} อายุ {age} ปี ถูกบัญชี {handle} ใน {platform} ขู่ให้โอนเงิน {amount} บาท
            ผู้ใช้ชื่อ {handle} ข่มขู่ {child} และเรียกเงิน
            เด็กรู้จักกับ {handle} ทาง {platform} หลังวิดีโอคอลก็ถูกเรียกเงิน {amount} บาท
            เพื่อนของ {child} แจ้งว่ามีบัญชี {handle} ข่มขู่
            {handle} ({platform}) ทักหา {child} ตลอด บอกว่าจะส่งรูปลงกลุ่มห้อง
            """);
    static final Phrases GROOMED = Phrases.of("""
            An adult using {handle} on {platform} writes to {child} every night and asks to keep it secret.
            {child} receives gifts in the game from {handle} and is asked for pictures.
            Parent found messages from {handle} to {child} ({age}).
            The account {handle} asks pupils of the school for video calls.
            --
            ผู้ใหญ่ใช้ชื่อ {handle} ใน {platform} ทักหา {child} ทุกคืนและบอกให้เก็บเป็นความลับ
            {child} ได้ของในเกมจาก {handle} แล้วถูกขอรูป
            ผู้ปกครองพบข้อความจาก {handle} ถึง {child} อายุ {age} ปี
            บัญชี {handle} ชวนนักเรียนวิดีโอคอล
            """);
    static final Phrases DISTRIBUTED = Phrases.of("""
            The account {handle} offers a folder for {amount} baht on {platform}.
            User {handle} uploaded files that match known hashes.
            A closed group run by {handle} on {platform} sells access for {amount} baht a month.
            Automated hash match. The file was not opened.
            --
            บัญชี {handle} เสนอขายแฟ้มราคา {amount} บาทใน {platform}
            ผู้ใช้ {handle} อัปโหลดไฟล์ที่ตรงกับค่าแฮชที่รู้จัก
            กลุ่มลับของ {handle} ใน {platform} เก็บค่าเข้า {amount} บาทต่อเดือน
            """);
    static final Phrases RECRUITED = Phrases.of("""
            {child} was made to bring two classmates to {handle}.
            An advert by {handle} offers easy work to pupils, with a room in another province.
            --
            {child} ถูกบังคับให้ชวนเพื่อนสองคนไปคุยกับ {handle}
            {handle} ลงประกาศงานสบายสำหรับนักเรียน มีที่พักต่างจังหวัด
            """);
    static final Phrases HIDDEN = Phrases.of("""
            other contact seen in the chat: {contact}
            he also writes from {contact}
            bio says: dm or {contact}
            the child saved this: {contact}
            --
            ช่องทางอื่นที่พบในแชต {contact}
            ติดต่ออีกทาง {contact}
            ในโปรไฟล์เขียนว่า ทักมา {contact}
            เด็กจดไว้ว่า {contact}
            """);
    static final Phrases REPLY = Phrases.of("""
            please stop
            who are you
            i am {age}
            i have no money
            please dont
            ok wait
            --
            อย่าทำแบบนี้เลย
            ใครคะ
            หนูอายุ {age}
            ไม่มีเงินเลย
            ขอร้องนะ
            เดี๋ยวก่อน
            """);
    static final Phrases VIRAL = Phrases.of("""
            Known clip shared in a chat group.
            User forwarded a widely shared file with the words "who is this".
            Shared in outrage to warn others, as many users did this week.
            File matched by hash; part of a viral event.
            --
            ส่งต่อคลิปที่แชร์กันในกลุ่ม
            ผู้ใช้แชร์เพื่อเตือนภัย เหมือนคนอื่นอีกจำนวนมาก
            ไฟล์ที่เป็นกระแส ตรงกับค่าแฮช
            """);
    static final Phrases EMPTY = Phrases.of("""
            Reported for information only.
            User report without further detail.
            Content removed. No further information available.
            Classifier hit, not reviewed.
            n/a
            --
            แจ้งเพื่อทราบ
            ไม่มีรายละเอียดเพิ่มเติม
            พบเนื้อหาไม่เหมาะสม ลบแล้ว
            """);
    static final Phrases SPAM = Phrases.of("""
            Offer ends within 24 hours! Earn 3,000 baht a day from home, add {handle}
            Slot bonus 100% tonight only {handle}
            Cheap followers, fast delivery, message {handle}
            Loan in 2 hours, no papers, {handle}
            --
            โปรหมดภายใน 24 ชั่วโมง รายได้วันละ 3,000 บาท แอด {handle}
            สล็อตแจกโบนัสคืนนี้เท่านั้น {handle}
            ปั๊มผู้ติดตามราคาถูก ทัก {handle}
            เงินด่วนภายใน 2 ชั่วโมง ไม่ต้องใช้เอกสาร {handle}
            """);

    private ReportWords() {}

    static String of(Crime crime, boolean thai, Dice dice) {
        return switch (crime) {
            case SEXTORTION -> EXTORTED.in(thai, dice);
            case GROOMING -> GROOMED.in(thai, dice);
            case DISTRIBUTION -> DISTRIBUTED.in(thai, dice);
            case RECRUITING -> RECRUITED.in(thai, dice);
        };
    }
}

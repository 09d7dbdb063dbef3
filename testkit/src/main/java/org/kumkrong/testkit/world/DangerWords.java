// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import org.kumkrong.testkit.chance.Dice;

/// How danger is worded, by the child in a chat or by whoever reports it; and words that sound like danger but are
/// none.
///
/// Wordings are mild and non-graphic. Slots: `{hours}`, `{place}`, `{age}`, `{paid}`, `{amount}`.
final class DangerWords {
    private static final Phrases SELF_HARM_CHAT = Phrases.of("""
            i want to disappear
            i dont want to be here anymore
            i cant do this anymore, nobody would miss me
            i dont want to wake up tomorrow
            maybe everyone is better off if im gone
            if you send it i will end my life
            goodbye. tell my mom i am sorry
            i have nothing left to live for
            --
            ไม่อยากอยู่แล้ว
            อยากหายไปจากโลกนี้
            ไม่ไหวแล้ว ไม่อยากตื่นขึ้นมาอีก
            ถ้าเราหายไปทุกคนคงสบายใจกว่า
            อยากตายแล้ว
            ฝากบอกแม่ด้วยว่าขอโทษ ลาก่อน
            ถ้าส่งไปเราจะไม่อยู่แล้วนะ
            ไม่รู้จะอยู่ไปทำไม
            """);
    private static final Phrases SELF_HARM_TOLD = Phrases.of("""
            The child says life is not worth living any more.
            She told her friend she wants to disappear.
            He wrote a goodbye message to his sister.
            The account holder mentions suicide in the last message.
            Mother found a note; the child has stopped eating and talks of ending it.
            The child has hurt himself before and says he will do it again.
            --
            เด็กบอกว่าไม่อยากมีชีวิตอยู่แล้ว
            น้องพูดกับเพื่อนว่าอยากหายไปจากโลกนี้
            ครูพบว่านักเรียนเขียนข้อความลาเพื่อน
            ผู้เสียหายพูดถึงการฆ่าตัวตาย ครอบครัวเป็นห่วงมาก
            เด็กเคยทำร้ายตัวเองและบอกว่าจะทำอีก
            น้องบอกแม่ว่าไม่ไหวแล้ว อยากตาย
            """);
    private static final Phrases DEADLINE_CHAT = Phrases.of("""
            pay {amount} baht in {hours} hours or your friends see it
            you have {hours} hours. {amount} or i send it to everyone
            tonight before midnight, {amount}, no more talking
            last chance, {hours} hours left
            clock is running, {hours} hr for {amount} baht
            --
            โอนมา {amount} บาทภายใน {hours} ชั่วโมง ไม่งั้นเพื่อนเห็นหมด
            ให้เวลา {hours} ชั่วโมง {amount} บาท ไม่งั้นส่งให้ทุกคน
            คืนนี้ก่อนเที่ยงคืน {amount} บาท
            เหลือเวลาอีก {hours} ชม. นะ
            ภายใน {hours} ชม. ถ้าไม่โอนจะลงกลุ่มโรงเรียน
            """);
    private static final Phrases DEADLINE_TOLD = Phrases.of("""
            The child was given {hours} hours to pay {amount} baht.
            The sender threatens to post it within {hours} hours.
            The demand must be met by tonight.
            --
            ผู้ก่อเหตุให้เวลาโอนเงินภายใน {hours} ชั่วโมง
            ขู่ว่าจะเผยแพร่ภายใน {hours} ชม. หากไม่โอน {amount} บาท
            กำหนดให้โอนภายในคืนนี้
            """);
    private static final Phrases ACCESS_CHAT = Phrases.of("""
            come to my room after your mother leaves
            see you at practice, stay after the others go
            dont tell your aunt i was home today
            --
            เดี๋ยวแม่ออกไปแล้วมาหาที่ห้องนะ
            เย็นนี้หลังซ้อมอยู่ต่อกับครูนะ
            อย่าบอกป้าว่าวันนี้ลุงอยู่บ้าน
            """);
    private static final Phrases ACCESS_TOLD = Phrases.of("""
            The reported user lives in the same house as the child.
            The suspect is the child's coach and sees the child every week.
            He is the mother's partner and is alone with the child in the evenings.
            The suspect drives the school van.
            --
            ผู้ต้องสงสัยอาศัยอยู่บ้านเดียวกับเด็ก
            ผู้ก่อเหตุเป็นครูสอนพิเศษ เจอเด็กทุกสัปดาห์
            เป็นแฟนใหม่ของแม่ อยู่กับเด็กตามลำพังตอนเย็น
            ผู้ต้องสงสัยเป็นคนขับรถรับส่งนักเรียน
            """);
    private static final Phrases MEETING_CHAT = Phrases.of("""
            meet me saturday at {place}, come alone
            tomorrow 4pm at {place} ok? dont tell anyone
            i will pick you up after school at {place}
            --
            วันเสาร์เจอกันที่ {place} มาคนเดียวนะ
            พรุ่งนี้สี่โมงเย็นเจอกันหน้า {place} อย่าบอกใคร
            เดี๋ยวไปรับหลังเลิกเรียนที่ {place}
            """);
    private static final Phrases MEETING_TOLD = Phrases.of("""
            They agreed to meet tomorrow at {place}.
            The child plans to travel to see him this weekend.
            --
            นัดเจอกันพรุ่งนี้ที่ {place}
            เด็กจะเดินทางไปพบผู้ต้องสงสัยสุดสัปดาห์นี้
            """);
    private static final Phrases YOUNG_TOLD = Phrases.of("""
            The child is only {age} and the contact is still going on.
            A child of about {age} is asked to go live every evening.
            --
            เด็กอายุเพียง {age} ขวบ และยังติดต่อกันอยู่
            เด็กวัยประมาณ {age} ปี ถูกชวนไลฟ์ทุกเย็น
            """);
    private static final Phrases PAID_CHAT = Phrases.of("""
            i already paid you {paid} and now you want {amount} again
            {paid} was only for the first day. now {amount}
            please i sent {paid} yesterday i have no more money
            --
            โอนไปแล้ว {paid} ทำไมยังขออีก {amount}
            {paid} นั่นแค่ค่าวันแรก ตอนนี้เอามาอีก {amount}
            เมื่อวานโอนให้แล้ว {paid} ไม่มีเงินแล้วจริงๆ
            """);
    private static final Phrases PAID_TOLD = Phrases.of("""
            The child already paid {paid} baht and is now asked for {amount} more.
            Three payments so far; the demands go on.
            --
            เด็กโอนไปแล้ว {paid} บาท แต่ยังถูกเรียกเพิ่มอีก {amount} บาท
            โอนไปแล้วสามครั้ง ยังถูกข่มขู่ต่อ
            """);
    private static final Phrases NEGATED = Phrases.of("""
            He said he does not want to hurt himself.
            The child denies any thought of suicide.
            No self-harm was mentioned.
            She is safe at home and not in danger.
            --
            เด็กยืนยันว่าไม่ได้คิดทำร้ายตัวเอง
            น้องบอกว่าไม่เคยคิดฆ่าตัวตาย
            ไม่มีความคิดอยากตายแต่อย่างใด
            เด็กปลอดภัยดี อยู่กับครอบครัว
            """);
    private static final Phrases HARMLESS = Phrases.of("""
            lol im dying this game kills me
            meet you in the lobby at 8, bring your sword
            i will kill you next round haha
            if i fail math my mom will murder me
            the event ends in 2 hours hurry
            --
            ขำจะตายแล้ว เกมนี้
            เจอกันในห้องเกมสองทุ่มนะ
            รอบหน้าตายแน่ 555
            สอบตกแม่ฆ่าแน่เลย
            กิจกรรมจบในอีก 2 ชั่วโมง รีบเลย
            """);
    private static final Phrases LONG_AGO = Phrases.of("""
            Last year someone asked for money; the account was closed and it stopped.
            This happened two years ago and is reported for the record only.
            They once agreed to meet but the child did not go and blocked the account.
            --
            เหตุเกิดเมื่อปีที่แล้ว บัญชีถูกปิดไปแล้วและไม่มีการติดต่ออีก
            แจ้งไว้เป็นข้อมูล เหตุผ่านมาสองปีแล้ว
            เคยนัดเจอกันแต่เด็กไม่ไปและบล็อกบัญชีแล้ว
            """);
    private static final Phrases BOILERPLATE = Phrases.of("""
            If you or someone you know is thinking about suicide, please call a crisis line. This notice is part of every report.
            Our team answers every legal request within 24 hours. For an emergency with danger to life use the emergency form.
            Automated notice: reports with words such as "suicide", "self-harm" or "meet up" are flagged by a filter and not reviewed.
            This account violated our policy on child safety. Requests marked urgent are handled within 24 hours.
            Safety tip shown to the user: never meet strangers, never pay, talk to an adult tonight.
            --
            หากท่านหรือคนใกล้ตัวมีความคิดฆ่าตัวตาย โปรดโทรสายด่วนสุขภาพจิต ข้อความนี้แนบมาอัตโนมัติทุกฉบับ
            เจ้าหน้าที่จะติดต่อกลับภายใน 24 ชั่วโมง
            ข้อความอัตโนมัติ: ระบบคัดกรองพบคำว่า "อยากตาย" "นัดเจอ" ในกลุ่ม ยังไม่มีผู้ตรวจสอบ
            คำเตือนจากระบบ: อย่าโอนเงิน อย่านัดเจอคนแปลกหน้า ปรึกษาผู้ใหญ่ภายในคืนนี้
            """);
    private static final Phrases PLACES = Phrases.of("""
            the bus station
            the night market
            the mall
            the temple fair
            --
            สถานีขนส่ง
            ตลาดนัด
            ห้าง
            งานวัด
            """);

    private DangerWords() {}

    /// What is written in the chat itself; empty where this danger is not said in a chat.
    static String chat(Danger danger, boolean thai, Dice dice) {
        return switch (danger) {
            case SELF_HARM -> SELF_HARM_CHAT.in(thai, dice);
            case DEADLINE -> DEADLINE_CHAT.in(thai, dice);
            case ACCESS -> ACCESS_CHAT.in(thai, dice);
            case MEETING -> MEETING_CHAT.in(thai, dice);
            case YOUNG -> "";
            case PAID_AGAIN -> PAID_CHAT.in(thai, dice);
        };
    }

    /// What a reporter writes about it.
    static String told(Danger danger, boolean thai, Dice dice) {
        return switch (danger) {
            case SELF_HARM -> SELF_HARM_TOLD.in(thai, dice);
            case DEADLINE -> DEADLINE_TOLD.in(thai, dice);
            case ACCESS -> ACCESS_TOLD.in(thai, dice);
            case MEETING -> MEETING_TOLD.in(thai, dice);
            case YOUNG -> YOUNG_TOLD.in(thai, dice);
            case PAID_AGAIN -> PAID_TOLD.in(thai, dice);
        };
    }

    static String negated(boolean thai, Dice dice) {
        return NEGATED.in(thai, dice);
    }

    static String harmless(boolean thai, Dice dice) {
        return HARMLESS.in(thai, dice);
    }

    static String longAgo(boolean thai, Dice dice) {
        return LONG_AGO.in(thai, dice);
    }

    static String boilerplate(boolean thai, Dice dice) {
        return BOILERPLATE.in(thai, dice);
    }

    static String place(boolean thai, Dice dice) {
        return PLACES.in(thai, dice);
    }
}

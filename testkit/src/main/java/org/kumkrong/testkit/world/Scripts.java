// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.ArrayList;
import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// Messages that offenders send again and again. A script is put together once from pieces, then each use fills its
/// slots
/// and is edited a little; who copies a script uses the same pieces.
///
/// Slots: `{handle}`, `{amount}`, `{account}`, `{platform}`, `{contact}`.
final class Scripts {
    private static final Phrases HOOK = Phrases.of("""
            hey i saw you on {platform}, you look nice. how old are you
            hi i am new here, want to be friends
            you play too? add me {handle}
            my friend gave me your name, can we talk
            i am bored tonight lets video call
            are you the one from the tournament
            i like your profile, i am from the next school
            can you help me win a vote, its free
            --
            สวัสดี เห็นใน {platform} น่ารักดี อายุเท่าไหร่
            เราเพิ่งเล่นใหม่ เป็นเพื่อนกันไหม
            เล่นเกมนี้ด้วยเหรอ แอดเรามา {handle}
            เพื่อนให้ชื่อมา คุยกันได้ไหม
            คืนนี้เบื่อมาก โทรวิดีโอกันไหม
            ใช่คนที่แข่งวันก่อนหรือเปล่า
            ชอบโปรไฟล์จัง เราอยู่โรงเรียนข้างๆ
            ช่วยโหวตให้หน่อยได้ไหม ฟรีเลย
            """);
    private static final Phrases TURN = Phrases.of("""
            lets go on {contact} its more private
            add my other one {contact}
            i recorded everything we did
            i saved all of it and your follower list
            i have your friends and your school page open
            look i made a folder with your name
            i work with a group, this is business
            now listen, i have all of it on my phone
            --
            ไปคุยใน {contact} ดีกว่า เป็นส่วนตัว
            แอดอีกอันมา {contact}
            เราอัดไว้หมดแล้ว
            เซฟไว้หมด รายชื่อเพื่อนก็มี
            เปิดหน้าเพจโรงเรียนกับรายชื่อเพื่อนไว้แล้ว
            ดูสิ ทำแฟ้มชื่อเธอไว้แล้ว
            พวกเราทำเป็นทีม นี่คืองาน
            ฟังนะ ทุกอย่างอยู่ในเครื่องเราแล้ว
            """);
    private static final Phrases DEMAND = Phrases.of("""
            send {amount} baht to {account} and i delete it
            {amount} to {account} then it is over
            just pay {amount}, account {account}, easy
            transfer {amount} baht {account} and show me the slip
            i need {amount} for the hospital, {account}
            buy me cards for {amount} and send the codes
            --
            โอน {amount} บาทมาที่ {account} แล้วจะลบให้
            {amount} เข้า {account} แล้วจบกัน
            โอนมา {amount} บัญชี {account} ง่ายๆ
            โอน {amount} บาท {account} แล้วส่งสลิปมา
            ต้องใช้เงิน {amount} ค่าโรงพยาบาล {account}
            ซื้อบัตรเติมเงิน {amount} แล้วส่งรหัสมา
            """);
    private static final Phrases PRESSURE = Phrases.of("""
            or your friends see it
            if you block me i post it
            think about your mother when she sees this
            dont tell the police, they cannot help you
            i do this every day, everyone pays
            you know what happens if you dont
            your choice
            be smart and nobody will know
            --
            ไม่งั้นเพื่อนเห็นแน่
            ถ้าบล็อกจะโพสต์เลย
            คิดถึงแม่ตอนเห็นด้วยนะ
            อย่าแจ้งตำรวจ เขาช่วยอะไรไม่ได้หรอก
            ทำแบบนี้ทุกวัน ทุกคนก็จ่าย
            รู้ใช่ไหมว่าถ้าไม่ทำจะเป็นยังไง
            เลือกเอาเอง
            ทำตัวดีๆ จะไม่มีใครรู้
            """);
    private static final Phrases CLOSE = Phrases.of("""
            dont be late
            waiting for the slip
            i am online now, answer
            reply fast
            ok?
            we are watching your page
            --
            อย่าช้า
            รอสลิปอยู่
            ออนไลน์อยู่ ตอบด้วย
            ตอบเร็วๆ
            โอเคไหม
            เราเฝ้าดูหน้าเธออยู่
            """);
    private static final List<String> FILLERS =
            List.of("ok", "please", "now", "haha", "bro", "listen", "นะ", "ด่วน", "555", "จ้า");

    private final long seed;

    Scripts(long seed) {
        this.seed = seed;
    }

    /// The lines of a script as used once.
    List<String> lines(long script, boolean thai, boolean demanding, Dice use) {
        Dice own = Dice.of(seed, 'S', script);
        List<String> lines = new ArrayList<>();
        lines.add(HOOK.in(thai, own));
        lines.add(TURN.in(thai, own));
        String demand = DEMAND.in(thai, own);
        String pressure = PRESSURE.in(thai, own);
        lines.add(demanding ? demand + (own.chance(0.5) ? ", " : " ") + pressure : pressure);
        lines.add(PRESSURE.in(thai, own));
        lines.add(CLOSE.in(thai, own));
        if (use.chance(0.25)) {
            lines.remove(use.below(lines.size()));
        }
        lines.replaceAll(line -> edited(line, use));
        return lines;
    }

    private static String edited(String line, Dice use) {
        return switch (use.below(12)) {
            case 0 -> line + " " + use.pick(FILLERS);
            case 1 -> use.pick(FILLERS) + " " + line;
            case 2 -> line.replaceFirst(" ", "  ");
            case 3 -> line.replace("you", "u").replace("ไหม", "มั้ย");
            default -> line;
        };
    }
}

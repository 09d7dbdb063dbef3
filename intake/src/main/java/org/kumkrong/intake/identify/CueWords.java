// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

/// Words that tell whose an identifier near them is, Thai and English, as a [WordTable].
final class CueWords {
    /// What a word says about the identifiers near it.
    enum Cue {
        CHILD,
        /// Parents and grandparents: their contact data lead to the child.
        PARENT,
        /// What only the sender's own office says: legal process, retention, emergency disclosure. Contact data
        /// in the same
        /// breath are the office's.
        DESK,
        /// Teachers, whoever reports, help lines: their contact data belong to nobody in the tip.
        HELPER,
        /// Contact data beside it are a helper's, what is told beside it may be the child's.
        SCHOOL,
        /// A number to call, of whoever the text belongs to; where it belongs to nobody, a helper's.
        CALLBACK,
        /// What a platform knows of the holder of an account: "phone on file".
        HOLDER,
        /// Members, buyers, others who only appear: nobody in the tip.
        OTHERS,
        OFFENDER,
        /// What a report says of the offender's other contacts; says nothing of what is told beside it.
        CONTACTED,
        /// Somebody acts on somebody: what stands behind is another person's.
        ACT,
        /// What stands behind is whom the act is done to.
        TARGET,
        /// Money or contact is asked for.
        DEMAND,
        /// An account or a number is named; says nothing of whose it is.
        SLOT,
        /// Somebody tells a value: the speaker's own or one they know.
        GIVE,
        /// Belongs to what follows: "of", "ของ".
        OF,
        /// "her": hers.
        HERS,
        /// "his": his.
        HIS,
        /// "your", said to whoever listens.
        YOURS,
        /// "my number": the sender's own where nobody is quoted.
        MINE,
        /// A word that holds another one and means something else.
        NOTHING
    }

    private static final String WORDS = """
            CHILD | victim, victims, the child, child, my son, my daughter, my child, my brother, my sister, my niece
            | my nephew, the boy, the girl, the minor, minor, the student, the pupil, her son, her daughter, his son
            | his daughter, our student, a student, a pupil, intended recipient, target, kid, the kid, year-old
            | years old, girl, boy, schoolgirl, schoolboy, nong
            | เหยื่อ, ผู้เสียหาย, เด็ก, น้อง, ลูก, ลูกชาย, ลูกสาว, หลาน, หลานชาย, หลานสาว, นักเรียน, หนู, เยาวชน
            | เด็กชาย, เด็กหญิง, ด.ช., ด.ญ., ด.ช, ด.ญ, เพื่อนหนู, นักเรียนชาย, นักเรียนหญิง
            PARENT | mother, father, parent, parents, mom, mum, dad, guardian, her mother, his mother, her father, his father
            | her mom, his mom, her mum, his mum, her dad, his dad, grandmother, grandfather, my wife, my husband
            | ผู้ปกครอง, แม่, พ่อ, มารดา, บิดา, คุณยาย, คุณตา, คุณย่า, คุณปู่, (ยาย), (ตา), (ย่า), (ปู่)
            DESK | law enforcement, legal process, legal request, legal requests, legal team, legal department, legal questions
            | subpoena, subpoenas, search warrant, warrants, court order, preservation request, preservation requests
            | emergency disclosure, emergency request, emergency requests, disclosure requests, records custodian, records are kept
            | retained for, retention, retention period, le portal, emergency portal, our portal, this portal, case portal
            | questions about this report, questions on this report, questions about this notice, automated message, automatic message
            | do not reply, automatically generated, trust and safety, trust & safety, safety team, response team, compliance team
            | our legal, our law enforcement, safety notice, for emergencies
            | หน่วยงานบังคับใช้กฎหมาย, บังคับใช้กฎหมาย, กระบวนการทางกฎหมาย, ทางกฎหมาย, ฝ่ายกฎหมาย, ทีมกฎหมาย, หมายศาล, หมายเรียก
            | คำสั่งศาล, คำขอข้อมูล, ขอข้อมูลเพิ่มเติม, เก็บข้อมูลไว้, เก็บรักษาข้อมูล, จัดเก็บข้อมูล, คงข้อมูล, ข้อความอัตโนมัติ, อีเมลอัตโนมัติ
            | อย่าตอบกลับ, เปิดเผยข้อมูลฉุกเฉิน, คำขอฉุกเฉิน, ทีมความปลอดภัย, ฝ่ายความปลอดภัย, ศูนย์ช่วยเหลือของแพลตฟอร์ม
            HELPER | aunt, uncle, teacher, reporter, caller, reporting person, informant, officer, detective, police, hotline
            | our team, helpline, counsellor, counselor, social worker, submitted by, reported by, contact us, support
            | older sister, big sister, customer service, help centre, help center
            | samaritans, childline, lifeline, crisis line, crisis text line, call back
            | call us back, call us, call me back, reach us, callback, foundation, emergency contact, our line, this line
            | report taken by, taken by, case officer, staff, agent, principal, complainant, complaint by, helpdesk
            | ป้า, คุณป้า, น้าสาว, น้าชาย, คุณน้า, คุณอา
            | ครู, ผู้แจ้ง, ผู้แจ้งเหตุ, ผู้แจ้งเบาะแส, ผู้ร้องเรียน, ผู้ร้องทุกข์, เจ้าหน้าที่, ตำรวจ, สายด่วน
            | ญาติ, พยาน, พนักงานสอบสวน, พี่สาว, พี่ชาย, มูลนิธิ, ติดต่อกลับ, เบอร์ติดต่อกลับ, โทรกลับ, ติดต่อได้ที่
            | ติดต่อผม, ติดต่อดิฉัน, เบอร์ผม, เบอร์ของผม, เบอร์ดิฉัน, เบอร์ของดิฉัน, สอบถามเพิ่มเติม, นักสังคมสงเคราะห์
            | สถานี, สภ., สน., กรมกิจการ, พม., บ้านพักเด็ก, ศูนย์ช่วยเหลือ, ผู้อำนวยการ, ผอ.
            CALLBACK | contact number
            HOLDER | on file, recovery address, recovery email, recovery e-mail, recovery phone, registered with, registered to
            | registered email, registered e-mail, registered phone, verified phone, verified email, อีเมลที่ใช้, เบอร์ที่ใช้, บัญชีที่ใช้
            | ไลน์ที่ใช้, อีเมลที่ลงทะเบียน, เบอร์ที่ลงทะเบียน, อีเมลสำรอง, เบอร์สำรอง
            SCHOOL | school, school office, โรงเรียน, รร., ร.ร.
            OTHERS | members, group members, participants, buyers, buyer, customers, customer, payments from
            | payment from, received from, subscribers, followers, friends list, contact list, other users
            | สมาชิก, ลูกค้า, ผู้ซื้อ, คนซื้อ, ลูกน้อง, รับเงินจาก
            OFFENDER | suspect, suspects, offender, perpetrator, predator, extorter, extortionist, blackmailer
            | scammer, the man, reported user, reported account, reported player, reported person, the stranger
            | stranger, the sender, groomer, trafficker, abuser, pimp, seller, admin, the adult, an adult, older man
            | a man, unknown man, the guy, a guy, ex-boyfriend, ex boyfriend, man named, man called
            | a man named, a man called, the man named, a guy named, suspect named, suspect called
            | the caller id, catfish, broker, the woman
            | ผู้ต้องสงสัย, ผู้ก่อเหตุ, คนร้าย, มิจฉาชีพ, ผู้ต้องหา, คนแปลกหน้า, ผู้ถูกแจ้ง, ผู้ถูกกล่าวหา, บัญชีม้า, นายหน้า
            | เอเย่นต์, แม่เล้า, แฟนเก่า, แก๊ง, แอดมิน, ไอ้, คนขู่, ผู้ขาย, คนขาย, ชายแปลกหน้า, ชายคนหนึ่ง, ถูกนาย, โดนนาย
            | ชายชื่อ, หนุ่ม, ผู้ใหญ่, ผู้กระทำ, ฝ่ายชาย, คนโทรมา
            CONTACTED | moved to, moves to, move to, then moved, called from, also known as, asked the child to add, asked him to add
            | asked her to add, told the child to add, ย้ายไปคุย, ย้ายไปที่, ให้แอด, โทรมาจาก, โทรจากเบอร์
            ACT | by, from, contacted, saved, told, met, meets, wrote, writes, received, receives, found, says
            | said, named, called, with, against, noted, shows, was, were, blocked, knows, chatted, chatting, talking
            | talked, via, about, messaged, approached, added, ถูก, โดน, จาก, คุยกับ, คุย, รู้จัก, ได้รับ, ได้, จด, พบ
            | บอก, กับ, ชวน, แจ้ง, ขอแจ้ง, แจ้งเบาะแส, ไปหา, เจอ, บล็อก, เห็น, แจ้งว่า, มี, ถึง, ทาง, ผ่าน, ทัก, อีกบัญชี, บัญชีอื่น, another account
            | other account, กลัว, เครียด, ร้องไห้, เลิก, ไม่ตอบ, ไม่คิด, ไม่เคย, หยุด, ปลอดภัย
            GIVE | gave, gives, give, shared, shares, sent, provided, provides, ให้, ส่ง, ให้เบอร์, ให้ไลน์
            TARGET | threatens, threatened, threatening, blackmails, blackmailed, extorts, extorted, writes to
            | writing to, groomed, grooms, targets, targeted, ทักหา, ข่มขู่, ขู่, แบล็กเมล, หลอก, หลอกลวง, ล่อลวง
            DEMAND | pay, paid, send, transfer, deposit, money, baht, demand, demands, demanded, asked, asks, wants
            | add, add me, dm, message me, uploaded, offers, sells, or else, post it, โอน, จ่าย, เงิน, บาท, แอด, ทักมา
            | เรียกเงิน, ส่งรูป, ไม่งั้น, ช่องทาง, contact seen, other contact, ติดต่ออีกทาง, ขอรูป, ให้โอน, ให้ทัก
            | ให้ส่ง, แอค, ขาย, ขู่ให้, ขู่ว่า, blackmail, threat, sextortion
            SLOT | account, user, username, บัญชี, ผู้ใช้
            OF | ของ, of, of the, belongs to, เป็นของ, ได้ที่, คุณ
            HERS | her, hers
            HIS | his
            YOURS | your, ur
            MINE | my phone, my number, my contact, my email, my e-mail, my line, my mobile, contact me, reach me
            NOTHING | ลูกเล่น, มีด, แม่สาย, แม่ฮ่องสอน, เด็กแว้น, เด็กแนว, ได้แก่, ทางการ, พ่อค้า, แม่ค้า, ครูซ, มีนา, มีน, ถึงแม้
            | น้องใหม่, ส่งเสริม, ให้การ, support group, boyfriend, girlfriend, school of, หนูนา, พบว่า
            """;

    static final WordTree<Cue> TREE = new WordTree<>(WordTable.read(WORDS, (cue, _) -> Cue.valueOf(cue)));

    private CueWords() {}
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.List;
import java.util.Set;

/// Words that tell something of a child in free text, Thai and English, as a [WordTable].
final class PersonWords {
    /// What a word announces or says.
    enum Sign {
        /// A child's title, which the full name follows. The code is the gender.
        TITLE,
        /// A nickname follows.
        NICKNAME,
        /// A name follows, if it is a child's.
        NAMED,
        /// A man's or woman's title.
        ADULT,
        /// A word for a child that says its gender, the code; in English a name may follow.
        CHILD,
        /// An age follows.
        AGE,
        /// A form at school may follow or stand around it.
        GRADE,
        /// A school's name follows.
        SCHOOL,
        /// A school's name ends here.
        SCHOOL_END,
        /// A date of birth follows.
        BORN,
        /// A province follows.
        PROVINCE,
        /// A word that holds another one and means something else.
        NOTHING
    }

    /// A sign and what it says besides.
    record PersonWord(Sign sign, String code) {}

    private static final String WORDS = """
            TITLE male | ด.ช., ด.ช, ดช., เด็กชาย, dek chai
            TITLE female | ด.ญ., ด.ญ, ดญ., เด็กหญิง, dek ying
            NICKNAME | น้อง, nong, ชื่อเล่น, ชื่อเล่นว่า, ชื่อเล่นชื่อ, nickname, nicknamed, nickname:, nickname is, goes by
            | friends call him, friends call her, family calls him, family calls her, we call him, we call her, everyone calls him
            | everyone calls her, เพื่อนเรียก, เพื่อนเรียกว่า, เพื่อนๆ เรียก, เพื่อนๆ เรียกว่า, ที่บ้านเรียก, ที่บ้านเรียกว่า
            NAMED | ชื่อ, ชื่อว่า, ชื่อจริง, named, called, name is, name:
            NAMED child | ชื่อน้อง, ชื่อเด็ก, ชื่อลูก, ชื่อลูกชาย, ชื่อลูกสาว, ชื่อผู้เสียหาย, ชื่อเหยื่อ, child's name is, child's name:
            | victim's name is, victim's name:
            ADULT | นาย, นางสาว, น.ส., นาง, ชื่อบัญชี, ชื่อเจ้าของบัญชี, ชื่อกลุ่ม, ชื่อผู้ใช้, ผู้ใช้ชื่อ, ใช้ชื่อ, บัญชีชื่อ
            CHILD male | my son, her son, his son, our son, boy, male student, male pupil, my grandson, my nephew, my little brother
            | ลูกชาย, หลานชาย, นักเรียนชาย
            CHILD female | my daughter, her daughter, his daughter, our daughter, girl, female student, female pupil, schoolgirl
            | my granddaughter, my niece, my little sister, ลูกสาว, หลานสาว, นักเรียนหญิง
            CHILD | victim, child, minor, student, students, pupil, pupils
            AGE | อายุ, อายุประมาณ, อายุเพียง, อายุแค่, อายุราว, อายุราวๆ, อายุได้, วัย, aged, age, age:, age is, im, i'm, i am
            | i'm only, im only, i am only
            GRADE | ป., ม., ประถม, มัธยม, อนุบาล, grade, grader, year, ชั้น ป, ชั้น ม, ชั้นป, ชั้นม
            SCHOOL | เรียนที่, เรียนอยู่ที่, เรียนอยู่, ศึกษาอยู่ที่, ศึกษาที่, โรงเรียน, รร., ร.ร., รร, school:, school is, school name:, attends, studies at, study at, student at
            | students at, pupil at, goes to, her school, his school, their school, my school, at school
            SCHOOL_END | school, college, academy, wittaya, witthaya, wittayakom, witthayakom, suksa, kindergarten
            BORN | เกิด, เกิดวันที่, เกิดเมื่อ, เกิดเมื่อวันที่, วันเกิด, วันเดือนปีเกิด, born, born on, dob, dob:, date of birth
            | date of birth:, birthday, d.o.b., birthday is
            PROVINCE | จ., จังหวัด
            NOTHING | ไม่ทราบชื่อ, ไม่รู้ชื่อ, รายชื่อ, ชื่อเสียง, นายหน้า, นายจ้าง, นายทุน, นายอำเภอ, นายก, นายแบบ, นายตำรวจ, นายทหาร, เด็กชายคนหนึ่ง, เด็กหญิงคนหนึ่ง
            | เด็กชายแดน, boyfriend, girlfriend, พี่น้อง, ลูกน้อง, น้องใหม่, องค์การบริหารส่วนจังหวัด
            """;

    static final WordTree<PersonWord> TREE =
            new WordTree<>(WordTable.read(WORDS, (sign, code) -> new PersonWord(Sign.valueOf(sign), code)));

    /// Thai words at which a name surely ends, though no blank stands before them.
    static final WordTree<Boolean> AFTER_NAME = tree("""
            อายุ ถูก โดน เรียน อยู่ บอก เล่า ชั้น แจ้ง กำลัง ติดต่อ รู้จัก เคย พยายาม อยาก ต้อง เพิ่ง เริ่ม ตอน เพศ ชื่อ นามสกุล โทร
            ผู้ นักเรียน โรงเรียน จังหวัด เป็น ซึ่ง และ จาก ใช้ ส่ง คุย โอน หาย หนี กลัว เครียด ร้องไห้ ครับ ค่ะ ไม่ แล้ว ด้วย ทาง เกิด
            พบ เจอ ของ กับ ที่ ได้ ให้ ว่า นี้ คนนี้ ขอ ถึง เขียน เห็น ทำ ยัง กล่าว มาแจ้ง""");

    /// Words that follow "น้อง" and the like where no name does.
    static final WordTree<Boolean> NO_NAME = tree("""
            สาว ชาย หญิง ๆ เขา เค้า คน นักเรียน เด็ก ผู้ อายุ เรียน โดน ถูก ใช้ บอก ได้ ชื่อ ไม่ กลัว กำลัง อยู่ ส่ง คุย โอน เล่น เล่า แจ้ง
            ติดต่อ รู้จัก เคย ต้อง อยาก เพิ่ง เริ่ม ตอน เป็น ซึ่ง และ จาก หาย หนี เครียด ร้อง ครับ ค่ะ คะ แล้ว ด้วย ทาง พบ เจอ ของ กับ ที่
            ให้ ว่า นี้ ขอ ถึง เห็น ทำ ยัง จะ นะ เลย มัน ตัว แต่ เพราะ หลัง ก่อน วัย เกิด มีอา มีบัญชี มีปัญหา มีแผล มีคน มีเพื่อน มาแจ้ง
            มาเล่า มาบอก เบอร์ ไลน์ บัญชี หน้า เฟส ไอจี มาพบ ไปเจอ ไปหา ไปพบ ไปที่ ไปกับ ใน นักศึกษา หมา แมว ใหม่ เล็ก รัก โรงเรียน อะไร ไหน ใคร เอง ทั้ง สอง หลาย ทุก
            บล็อก เลิก ลบ หยุด ปิด เปิด ตอบ เก็บ พูด ร้อง ปลอดภัย ยอม รับ เข้า ออก รู้ คิด รีบ กด เลย แค่ นั่ง นอน กิน ดู ชอบ โกหก ถาม ห้าม ฝาก
            บ่น หัวเราะ คิดสั้น ยิ้ม ตกใจ เสียใจ มั่นใจ สบาย ป่วย ขอ มอง เชื่อ หลง โทร ลอง แอบ พยายาม อ้าง ยืนยัน ปฏิเสธ""");

    /// Words that follow "โรงเรียน" where no name does.
    static final WordTree<Boolean> NO_SCHOOL = tree("""
            แห่ง ของ เดียว เดิม ใน ที่ แล้ว มา ไม่ จะ ถูก และ เพื่อ ไป กลับ ประจำ นี้ นั้น ใกล้ หนึ่ง ได้ หลัง ก่อน ตอน เลิก ให้ กับ หรือ
            รัฐ เอกชน ชื่อดัง กวดวิชา ด้วย เขา เค้า น้อง เด็ก มี แจ้ง พบ โทร เป็น ทราบ อะไร ไหน บ้าง ครับ ค่ะ นะ ถึง จาก คือ ว่า
            หลาย ทุก อื่น ต่าง เรา ฉัน ผม ลูก เธอ ทั้ง สวย ตามปกติ ปกติ ใหญ่ เล็ก ใหม่ ไกล ยัง ก็ เลย แต่ เพราะ วันนี้ พรุ่งนี้ เมื่อ ช่วง
            ออนไลน์ พิเศษ""");

    /// English words that are written with a capital where a name could stand.
    static final Set<String> CAPITALISED = Set.copyOf(List.of("""
            the he she they it his her their this that these those a an and or but on in at by to from is was were has had
            have says said told asked wants i my me we our you your who what when where why how if then not no yes please
            suspect victim child offender minor user account reported reporter mother father parent teacher school police
            facebook instagram line telegram snapchat tiktok twitter discord roblox whatsapp messenger kik x youtube
            monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
            september october november december thai thailand bangkok english none unknown age aged id name phone email male
            female photo photos video image images file files received sent added under with without male's being contact
            contacted threatened met also nong only there here another other both all any each every girl boy student advocate
            """.strip().split("\\s+")));

    private PersonWords() {}

    private static WordTree<Boolean> tree(String words) {
        return new WordTree<>(
                java.util.Map.of(Boolean.TRUE, java.util.List.of(words.strip().split("\\s+"))));
    }
}

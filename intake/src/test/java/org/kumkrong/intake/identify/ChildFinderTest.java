// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.Identifier;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;

/// What a narrative tells about the child. All people are invented.
class ChildFinderTest {
    private static final Instant AT = Instant.parse("2026-05-02T07:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            น้องมิ้นท์ อายุ 13 ปี เรียนชั้น ม.1 โรงเรียนสตรีวิทยา ถูกขู่ | NICKNAME มิ้นท์ ; AGE 13 ; SCHOOL สตรีวิทยา
            น้องมิ้นท์ถูกขู่ | NICKNAME มิ้นท์
            น้องมายด์อายุ ๑๒ ปี | NICKNAME มายด์ ; AGE 12
            ด.ช. สมชาย ใจดี อายุ 12 ปี | GENDER male ; PERSON_NAME สมชาย ใจดี ; AGE 12
            เด็กหญิงพิมพ์ชนก ใจดี (น้องพลอย) ป.6 | GENDER female ; PERSON_NAME พิมพ์ชนก ใจดี ; NICKNAME พลอย ; AGE 12
            ด.ญ.พิมพ์ชนก อายุ 9 ขวบ | GENDER female ; PERSON_NAME พิมพ์ชนก ; AGE 9
            ชื่อ กานต์ นามสกุล สุขใจ อายุ 14 | PERSON_NAME กานต์ สุขใจ ; AGE 14
            เด็กชื่อ มายด์ อายุประมาณ 12-13 ปี | NICKNAME มายด์ ; AGE 12
            หนูชื่อแพร อายุ 14 ปี | NICKNAME แพร ; AGE 14
            นักเรียนชาย อายุ 11 ปี ชื่อเล่น ต้น | GENDER male ; AGE 11 ; NICKNAME ต้น
            เกิด 5 มี.ค. 2556 อยู่ ป.6 ร.ร.อนุบาลเชียงใหม่ จ.เชียงใหม่ | DATE_OF_BIRTH 2013-03-05 ; AGE 12 ; SCHOOL อนุบาลเชียงใหม่ ; PLACE TH-50
            Child is 13 y/o, nickname Bam, at Bangkok Christian College. | AGE 13 ; NICKNAME Bam ; SCHOOL bangkok christian college
            My daughter Ploy (12) was contacted | GENDER female ; NICKNAME Ploy ; AGE 12
            a 9-year-old girl, nickname "Fern" | AGE 9 ; GENDER female ; NICKNAME Fern
            Victim Nong Fah, 13yo, 8th grade, school: Chiang Mai International School | NICKNAME Fah ; AGE 13 ; SCHOOL chiang mai international
            our students in grade 7 are afraid | AGE 13
            attends St. Mary School, DOB 2013-06-01 | SCHOOL st. mary ; DATE_OF_BIRTH 2013-06-01
            One of our year 8 students, Ben, is being threatened | AGE 13 ; NICKNAME Ben
            i'm 13, please stop | AGE 13
            วันเกิด 5/7/54 | DATE_OF_BIRTH 2011-07-05
            เกิดวันที่ 26 ธ.ค. 54 | DATE_OF_BIRTH 2011-12-26
            born 5/7/12 | DATE_OF_BIRTH 2012-07-05
            ติดต่อสายด่วน 02-000-1313 วันเกิด 19 ม.ค. 2554 | DATE_OF_BIRTH 2011-01-19
            เบอร์แม่ 081-412-7860 ชื่อเล่น ต้น | PHONE +66814127860 ; NICKNAME ต้น
            The child's name is Mali Jaidee. | PERSON_NAME Mali Jaidee
            The child's name is มาลี ใจดี. | PERSON_NAME มาลี ใจดี
            ชื่อน้อง มาลี ใจดี | PERSON_NAME มาลี ใจดี
            friends call him Pao | NICKNAME Pao
            เพื่อนเรียกว่า เปา | NICKNAME เปา
            น้องพีถูกขู่ | NICKNAME พี
            เรียนที่ ประชาสามัคคี | SCHOOL ประชาสามัคคี
            Attends Ban Nong Bua Yang. | SCHOOL ban nong bua yang
            attends Ban Nong Yai Anusorn School | SCHOOL ban nong yai anusorn
            Ko Kaeo Suksa Sch. is near | SCHOOL ko kaeo suksa
            """)
    void readsWhatATextTellsAboutAChild(String text, String expected) {
        assertThat(told(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แม่ชื่อ มาลี",
                "คนร้ายชื่อ วิชัย",
                "the suspect, 17 years old",
                "he claims to be 15 years old",
                "ชายคนนี้อ้างว่าอายุ 16 ปี",
                "เป็นเจ้าหน้าที่ อายุ 35 ปี",
                "น้องเอ (นามสมมติ)",
                "รู้จักกันมา 3 ปี",
                "น้องถูกขู่",
                "น้องเขาไม่กล้าบอกใคร",
                "โรงเรียนแห่งหนึ่ง",
                "ไปโรงเรียน",
                "อยู่บ้านเลขที่ 12 ม.2 ต.บ้านดู่",
                "we close in year 2 of the plan",
                "account named Tony Stark",
                "im 5 minutes away",
                "Child was added to a group",
                "ผู้แจ้งชื่อ สมศรี ใจงาม",
                "a school night",
                "Account age 3 days, 214 friend requests",
                "น้องบล็อกทันที",
                "น้องหัวเราะ",
                "เด็กผู้ชายในโรงเรียนหลายคน",
                "ไปโรงเรียนตามปกติ",
                "ตรวจพบจากการรายงานของผู้ใช้",
            })
    void makesUpNothingAboutAChild(String text) {
        assertThat(told(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            เด็กถูกนายสมหมาย ใจร้าย ทักมา | สมหมาย ใจร้าย
            contacted by a man named Peter Smith on a chat | Peter Smith
            """)
    void givesTheOffenderANameThatTheTextTells(String text, String name) {
        var mentions = Identify.attribute(
                List.of(new Mention(Role.SUSPECT, 0, List.of(), Map.of()), child()),
                List.of(passage(text)),
                new int[] {-1});

        assertThat(mentions.get(0).identifiers()).extracting(Identifier::value).containsExactly(name);
        assertThat(mentions.get(1).identifiers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "น้องมิ้นท์ และ น้องแพร ถูกขู่",
                "Ann is a child aged 11 and Bee a child aged 13",
            })
    void givesNothingWhereTheTextTellsOfSeveralChildren(String text) {
        var mentions = Identify.attribute(List.of(child()), List.of(passage(text)), new int[] {-1});

        assertThat(mentions).containsExactly(child());
    }

    private static Mention child() {
        return new Mention(Role.VICTIM, 0, List.of(), Map.of());
    }

    private static Passage passage(String text) {
        var reading = Identify.text(Passage.Kind.NARRATIVE, text, 0, AT);
        return new Passage(Passage.Kind.NARRATIVE, "narrative", text, reading.identifiers(), List.of());
    }

    private static String told(String text) {
        return Identify.text(Passage.Kind.NARRATIVE, text, 0, AT).identifiers().stream()
                .map(i -> i.kind() + " " + i.value())
                .distinct()
                .collect(Collectors.joining(" ; "));
    }
}

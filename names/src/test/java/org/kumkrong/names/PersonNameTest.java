// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "นายสมชาย ใจดี, สมชาย ใจดี",
        "น.ส. มาลี สุขใจ, มาลี สุขใจ",
        "ด.ช.ธนา บุญมี, ธนา บุญมี",
        "เด็กหญิงฟ้า ทองดี, ฟ้า ทองดี",
        "ร.ต.อ. วิชัย ศรีสุข, วิชัย ศรีสุข",
        "พันตำรวจเอกวิชัย ศรีสุข, วิชัย ศรีสุข",
        "น้องเบนซ์, เบนซ์",
        "พี่บีม, บีม",
        "Mr. John Smith, John Smith",
        "Khun Somchai Jaidee, Somchai Jaidee",
        "Dr John Smith PhD, John Smith",
        "P'Beam, Beam",
        "Nong Fah, Fah"
    })
    void cutsTitles(String titled, String plain) {
        assertThat(PersonName.of(titled).tokens())
                .isEqualTo(PersonName.of(plain).tokens());
    }

    @ParameterizedTest
    @CsvSource({"นาย", "คุณ", "Miss", "Khun", "น้อง", "นาง"})
    void keepsATitleThatIsTheWholeName(String title) {
        assertThat(PersonName.of(title).tokens()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"คุณากร", "นายิกา", "คุณัญญา"})
    void keepsANameThatOnlyBeginsLikeATitle(String name) {
        assertThat(PersonName.of("x " + name).tokens().get(1))
                .isEqualTo(PersonName.of(name).tokens().getFirst());
        assertThat(PersonName.of(name).tokens().getFirst().length()).isGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "Smith, Smyth",
        "Catherine, Kathryn",
        "Müller, Mueller",
        "Meyer, Maier",
        "Stephen, Stefan",
        "Philip, Filip",
        "Sawad, Sawat",
        "Somchai, Somchay",
        "Vichai, Wichai"
    })
    void givesOneKeyToSpellingsOfOneName(String one, String other) {
        assertThat(PersonName.of(one).key()).isEqualTo(PersonName.of(other).key());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Somchai Jaidee|Jaidee Somchai",
                "Somchai Jaidee|SomchaiJaidee",
                "Somchai Jaidee|somchaijaidee",
                "Jan van der Berg|Jan Vanderberg",
                "John Smith|J. Smith",
                "John Peter Smith|John Smith",
                "Bob Miller|Robert Miller",
                "Liz Cooper|Elizabeth Cooper",
                "Pavel Sokolov|Павел Соколов",
                "Pawel Sokolow|Павел Соколов",
                "Pavel Sokoloff|Павел Соколов",
                "Pavel Sokolov|Павел Сергеевич Соколов",
                "Karim Haddad|كريم حداد",
                "Mohammed Nasser|محمد ناصر",
                "Mohamed al-Nasir|محمد الناصر",
                "Abdul Rahman Khalil|عبد الرحمن خليل",
                "Abdulrahman Khalil|Abd al-Rahman Khalil",
                "Wang Xiaoming|王晓明",
                "Xiao Ming Wang|王小明",
                "Kim Minjun|김민준",
                "Park Ji-woo|박지우",
                "Giorgos Dimitriou|Γιώργος Δημητρίου",
                "Rajesh Sharma|राजेश शर्मा",
                "สมชาย ใจดี|Somchay Jaidi",
                "นางสาวศิริพร วงศ์สมุทร|Siriporn Vongsamutr",
                "Pаvel Sokolov|Pavel Sokolov",
                "J\u200Bohn Smith|John Smith",
                "David Levi|דוד לוי",
                "Yamada Taro|山田太郎",
                "Nicholas Hathaway|Nicholas Hathaay",
                "Hassan Nasser|حسن ناصر",
                "Tsai Mei-ling|Cai Meiling",
                "Гаджиев Ахмед|Ahmed Gadzhiev"
            })
    void recognisesOneNameInAnotherDress(String one, String other) {
        double alike = PersonName.similarity(PersonName.of(one), PersonName.of(other));

        assertThat(alike).isBetween(0.85, 1.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Somchai Jaidee|Malee Jaidee",
                "สมชาย ใจดี|สมศรี ใจดี",
                "John Smith|Peter Smith",
                "Pavel Sokolov|Сергей Соколов",
                "Mohammed Nasser|محمد كريم",
                "Wang Xiaoming|王大伟",
                "Kim Minjun|김서연",
                "Anna Berg|Otto Klein",
                "J. Smith|Peter Smith",
                "John Smith|John Cooper",
                "นาย สมชาย|สมศรี",
                "Benz|Beam",
                "Ali Hassan Karimi|Ali Hassan Rostami",
                "Hassan Karimi|Hussein Karimi",
                "Kim Minjun|김민호",
                "George H. Walker|Bernd W. Keller",
                "Tamim Haddad|كريم حداد"
            })
    void keepsDifferentNamesApart(String one, String other) {
        double alike = PersonName.similarity(PersonName.of(one), PersonName.of(other));

        assertThat(alike).isLessThan(0.7);
    }

    @Test
    void keepsFatherAndSonApart() {
        PersonName father = PersonName.of("Peter Cooper Sr");
        PersonName son = PersonName.of("Peter Cooper Jr");

        assertThat(PersonName.similarity(father, son)).isLessThan(0.85);
    }

    @ParameterizedTest
    @CsvSource({"Paula Harris, Paul Harris", "Erica Johnson, Eric Johnson", "Hana Novak, Jan Novak"})
    void doesNotTakeWomanForMan(String woman, String man) {
        assertThat(PersonName.similarity(PersonName.of(woman), PersonName.of(man)))
                .isLessThan(0.85);
    }

    @Test
    void withholdsTheNameWhenPrinted() {
        assertThat(PersonName.of("Somchai Jaidee")).hasToString("name[withheld]");
    }

    @Test
    void tellsWhenANameWasTooLong() {
        PersonName name = PersonName.of("ab ".repeat(4_000));

        assertThat(name.shortened()).isTrue();
        assertThat(name.tokens()).hasSizeLessThanOrEqualTo(12);
    }
}

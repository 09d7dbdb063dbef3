// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.thai;

import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// Makes Thai names from common building blocks; frequent blocks come up more often, so namesakes happen by themselves.
public final class ThaiNames {
    private static final List<Part> BOY_FIRST = Part.table("""
            ณัฐ Nat Natt Nut Nath
            กิตติ Kitti Kitt Kity
            ธน Thana Tana Than
            ธีร Thira Teera Theera
            ศุภ Supha Supa Suppa
            วร Wora Vora
            อนุ Anu Anoo
            ปิย Piya Piyah
            จิร Jira Chira
            ภาณุ Phanu Panu
            สม Som
            สิทธิ Sitthi Sitti Sidthi
            สุร Sura Soora
            อภิ Aphi Api Api
            เกียรติ Kiat Kiet Kiatti
            ชล Chon Chol
            รัฐ Rat Ratth Rath
            วีร Wira Weera Veera
            นิติ Niti Nithi
            เอก Ek Aek Eak
            พีร Phira Peera Pheera
            กฤต Krit Grit Krith
            ชิน Chin Shin
            ปรมิน Poramin Paramin
            ภูริ Phuri Puri Poori
            ธราธิ Tharathi Tarathi
            คุณ Khun Koon
            ไกร Krai Grai
            พิชิต Phichit Pichit
            ทวี Thawi Tawee Thawee""");
    private static final List<Part> BOY_LAST = Part.table("""
            วุฒิ wut wuth woot vut
            พงษ์ phong pong
            พล phon pon pol
            ชัย chai chay
            ศักดิ์ sak sakdi
            วัฒน์ wat wath vat
            ภัทร phat pat phatra
            เดช det dej
            นนท์ non nont nonth
            กร kon korn gorn
            ยุทธ yut yuth
            รัตน์ rat rath
            ดล don dol
            ภพ phop pop
            ชาติ chat chart
            สิทธิ์ sit sith
            ธร thon thorn torn
            วิทย์ wit vit with
            เวช wet vej
            นันท์ nan nun nant""");
    private static final List<Part> GIRL_FIRST = Part.table("""
            พิม Phim Pim
            กัญ Kan Gan Kun
            สุ Su Soo
            ชุติ Chuti Shuti
            ปาริ Pari Paree
            ณัฐ Nat Natt Nut Nath
            วิ Wi Vi
            อร On Orn Aon
            จันทร์ Chan Jan
            ธัญ Than Tan Thun
            นันท Nantha Nanta Nuntha
            รัตน Rattana Ratana
            ศิริ Siri Siree
            ภัทร Phattra Pattra Patthra
            ลลิ Lali Lalee
            กมล Kamon Kamol Gamon
            เบญจ Benja Bencha
            ปวี Pawi Pawee Pavee
            สุดา Suda Sooda
            ขวัญ Khwan Kwan Quan
            มาริ Mari Maree
            อภิ Aphi Api
            ดวง Duang Doung
            ทิพย์ Thip Tip
            จุฑา Chutha Juta Jutha
            วริษ Warit Varis
            ปัณ Pan Pun
            ชนิ Chani Chanee
            เกศ Ket Kes
            อินทุ Inthu Intu""");
    private static final List<Part> GIRL_LAST = Part.table("""
            ชนก chanok chanoke
            ญา ya yaa
            ดา da dah
            มาศ mat mas mart
            วรรณ wan wun van
            ลักษณ์ lak luck lux
            นิดา nida needa
            ธิดา thida tida
            กานต์ kan karn gan
            พรรณ phan pan pun
            รัตน์ rat rath
            วดี wadi wadee vadee
            ภา pha pa
            ทิพย์ thip tip
            นารี nari naree
            สุดา suda sooda
            มณี mani manee
            นันท์ nan nun nant
            รินทร์ rin rinth
            ภรณ์ phon phorn""");
    private static final List<Part> FAMILY_FIRST = Part.table("""
            วงศ์ Wong Vong
            ศรี Si Sri See
            ทอง Thong Tong
            แก้ว Kaew Kaeo Keaw
            บุญ Bun Boon
            จันทร์ Chan Jan
            สุข Suk Sook
            ชัย Chai Chaiya
            พันธ์ Phan Pan
            รัตน Rattana Ratana
            สิงห์ Sing Singh
            อินทร์ In Inn
            คำ Kham Kam
            เพ็ชร Phet Petch Pet
            มณี Mani Manee
            วิเศษ Wiset Viset
            เจริญ Charoen Jaroen
            พรหม Phrom Prom
            สม Som
            ดวง Duang Doung
            แสง Saeng Sang
            นาค Nak Nark
            หอม Hom
            ไชย Chai Chaiya
            ธรรม Tham Thamma
            ปัญญา Panya Punya
            มงคล Mongkhon Mongkol
            อ่อน On Aon
            ขุน Khun Koon
            ยอด Yot Yod
            สาย Sai Saay
            กัลยา Kanlaya Kalaya""");
    private static final List<Part> FAMILY_MIDDLE = Part.table("""
            สมุทร samut samuth
            สุวรรณ suwan suvan
            ทอง thong tong
            ศรี si sri see
            พันธุ์ phan pan
            รัตน์ rat rath
            ศิริ siri
            ชาติ chat chart
            เสน sen saen
            ดี di dee
            มาศ mat mas
            วิไล wilai vilai
            ประเสริฐ prasoet prasert
            สวัสดิ์ sawat sawad
            บำรุง bamrung bumrung
            พิทักษ์ phithak pitak
            เกษม kasem gasem
            ปัญญา panya punya
            อุดม udom
            นคร nakhon nakorn""");
    private static final List<Part> FAMILY_LAST = Part.table("""
            กุล kun kul gul
            วงศ์ wong vong
            พงษ์ phong pong
            ชัย chai
            สกุล sakun sakul
            รักษ์ rak rux
            ศักดิ์ sak sakdi
            สิทธิ์ sit sith
            วัฒนา watthana wattana
            ภิรมย์ phirom pirom
            เดช det dej
            โชติ chot choti
            ผล phon pol
            ธานี thani tanee
            มงคล mongkhon mongkol""");

    private ThaiNames() {}

    /// A full name for a girl or woman, or a boy or man.
    public static ThaiName name(Dice dice, boolean female) {
        List<Part> given = female
                ? List.of(dice.pickFront(GIRL_FIRST, 1.3), dice.pickFront(GIRL_LAST, 1.3))
                : List.of(dice.pickFront(BOY_FIRST, 1.3), dice.pickFront(BOY_LAST, 1.3));
        return new ThaiName(given, family(dice));
    }

    private static List<Part> family(Dice dice) {
        Part first = dice.pickFront(FAMILY_FIRST, 1.2);
        Part middle = dice.pickFront(FAMILY_MIDDLE, 1.2);
        return dice.chance(0.25) ? List.of(first, middle) : List.of(first, middle, dice.pick(FAMILY_LAST));
    }
}

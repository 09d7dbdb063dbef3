// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.thai;

import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// A province with the ways its name is written, and made-up schools in it.
public record Place(String thai, List<String> latin) {
    private static final int SCHOOLS_PER_PROVINCE = 60;
    private static final List<Part> PROVINCES = Part.table("""
            กรุงเทพมหานคร Bangkok BKK Krungthep
            เชียงใหม่ Chiang_Mai Chiangmai
            นครราชสีมา Nakhon_Ratchasima Korat
            ขอนแก่น Khon_Kaen Khonkaen
            ชลบุรี Chonburi Chon_Buri
            สงขลา Songkhla Songkla
            อุดรธานี Udon_Thani Udonthani
            อุบลราชธานี Ubon_Ratchathani Ubon
            เชียงราย Chiang_Rai Chiangrai
            ภูเก็ต Phuket
            สุราษฎร์ธานี Surat_Thani Suratthani
            นครศรีธรรมราช Nakhon_Si_Thammarat
            พิษณุโลก Phitsanulok Pitsanulok
            ระยอง Rayong
            นนทบุรี Nonthaburi
            ปทุมธานี Pathum_Thani Pathumthani
            สมุทรปราการ Samut_Prakan Samutprakarn
            ลำปาง Lampang
            ลพบุรี Lopburi Lop_Buri
            นครสวรรค์ Nakhon_Sawan
            ร้อยเอ็ด Roi_Et
            บุรีรัมย์ Buriram Buri_Ram
            สุรินทร์ Surin
            กาญจนบุรี Kanchanaburi
            ตรัง Trang
            ยะลา Yala
            หนองคาย Nong_Khai Nongkhai
            แพร่ Phrae Prae
            น่าน Nan
            เลย Loei""");
    private static final List<Part> SCHOOL_FIRST = Part.table("""
            ทุ่งแก้ว Thungkaew Tungkaew
            ดอนมณี Donmanee Donmani
            หนองพิกุล Nongphikun Nongpikul
            บ้านสายธาร Bansaithan Ban_Saitarn
            โนนจันทร์ Nonchan Nonjan
            ป่าสักงาม Pasakngam Pasak_Ngam
            คลองเพ็ชร Khlongphet Klongpetch
            ศรีอุดม Siudom Sri_Udom
            ห้วยทอง Huaithong Huay_Tong
            ท่ามะลิ Thamali Tamali""");
    private static final List<Part> SCHOOL_LAST = Part.table("""
            วิทยา Witthaya Wittaya
            พิทยาคม Phitthayakhom Pittayakom
            ราษฎร์บำรุง Ratbamrung Rat_Bumrung
            ศึกษา Sueksa Suksa
            วิทยาคาร Witthayakhan Wittayakarn
            ประชาสรรค์ Prachasan Pracha_San""");

    static final int COUNT = PROVINCES.size();

    public Place {
        latin = List.copyOf(latin);
    }

    /// A province, large ones more often.
    public static Place of(Dice dice) {
        return number(dice.front(COUNT, 1.5));
    }

    static Place number(int number) {
        Part part = PROVINCES.get(number);
        return new Place(part.thai(), part.latin());
    }

    /// One Latin spelling of the province.
    public String spelled(Dice dice) {
        return dice.pickFront(latin, 1.6).replace('_', ' ');
    }

    /// One of the province's schools.
    public School school(Dice dice) {
        int number = dice.below(SCHOOLS_PER_PROVINCE);
        Part first = SCHOOL_FIRST.get((number + thai.length()) % SCHOOL_FIRST.size());
        Part last = SCHOOL_LAST.get(number / SCHOOL_FIRST.size());
        return new School(first, last);
    }
}

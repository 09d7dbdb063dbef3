// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.thai;

import java.util.List;
import org.kumkrong.testkit.chance.Dice;

/// A Thai nickname (ชื่อเล่น): short, unrelated to the given name and shared by very many.
public record Nickname(String thai, List<String> latin) {
    private static final List<Part> GIRLS = Part.table("""
            ขวัญ Kwan Khwan
            มิ้นท์ Mint Mind
            ฟ้า Fah Fa
            ใบเฟิร์น Baifern Fern
            แพร Prae Pear
            น้ำ Nam Naam
            พลอย Ploy Ploi
            ฝน Fon Phon
            เมย์ May Mae
            แนน Nan Nann
            ออม Aom Om
            จูน June Joon
            มุก Mook Muk
            อ้อม Aom Oom
            ไอซ์ Ice Aice
            เนย Noey Noei
            แป้ง Pang Paeng
            ปลา Pla Plaa
            นุ่น Noon Nun
            ดาว Dao Daw
            หมิว Miw Mew
            ครีม Cream Kreem
            บัว Bua Buua
            แก้ม Kaem Gam
            ปุยฝ้าย Puifai Puyfai
            เอิร์น Earn Oern
            ข้าวหอม Khaohom Kaohom
            น้ำตาล Namtan Namtarn
            เจน Jane Jen
            หวาน Wan Whan""");
    private static final List<Part> BOYS = Part.table("""
            เบนซ์ Benz Ben
            แบงค์ Bank Bang
            ต้น Ton Tonn
            บอส Boss Bos
            เจมส์ James Jame
            โอ๊ต Oat Ott
            นัท Nat Nut
            บาส Bas Bass
            เกม Game Gem
            ก้อง Kong Gong
            ปอนด์ Pond Pon
            โฟกัส Focus Fogus
            มาร์ค Mark Mak
            ภูมิ Poom Phum
            เอ็ม Em M
            ฟลุ๊ค Fluke Fluk
            ปาล์ม Palm Parm
            อาร์ม Arm Am
            ไบร์ท Bright Bryte
            นิว New Niw
            ตั้ม Tum Tam
            กัน Gun Gan
            เต้ Tae Te
            ไมค์ Mike Mai
            โจ Jo Joe
            ภพ Phop Pop
            พีท Pete Peat
            ดิว Dew Diw
            ซัน Sun San
            ปิง Ping Pink""");

    public Nickname {
        latin = List.copyOf(latin);
    }

    /// A nickname usual for a girl or for a boy.
    public static Nickname of(Dice dice, boolean female) {
        Part part = dice.pickFront(female ? GIRLS : BOYS, 1.4);
        return new Nickname(part.thai(), part.latin());
    }

    /// One Latin spelling.
    public String spelled(Dice dice) {
        return dice.chance(0.65) ? latin.getFirst() : dice.pick(latin);
    }

    @Override
    public String toString() {
        return "[withheld]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kumkrong.intake.IdentifierKind;

/// Places: Thai provinces by their ISO 3166-2:TH code, all others folded.
final class Places {
    private static final int CHARS_MAX = 300;
    private static final Map<String, String> CODES = new HashMap<>();

    /// Code, Thai name, English name, other spellings.
    private static final String PROVINCES = """
            10 กรุงเทพมหานคร,bangkok,กรุงเทพ,กรุงเทพฯ,กทม,bkk,krung thep,krung thep maha nakhon,bangkok metropolis
            11 สมุทรปราการ,samut prakan,ปากน้ำ,samutprakarn
            12 นนทบุรี,nonthaburi
            13 ปทุมธานี,pathum thani,pathumtani
            14 พระนครศรีอยุธยา,phra nakhon si ayutthaya,อยุธยา,ayutthaya,ayudhya
            15 อ่างทอง,ang thong
            16 ลพบุรี,lop buri
            17 สิงห์บุรี,sing buri
            18 ชัยนาท,chai nat
            19 สระบุรี,saraburi
            20 ชลบุรี,chon buri
            21 ระยอง,rayong
            22 จันทบุรี,chanthaburi,chantaburi
            23 ตราด,trat
            24 ฉะเชิงเทรา,chachoengsao,แปดริ้ว
            25 ปราจีนบุรี,prachin buri
            26 นครนายก,nakhon nayok
            27 สระแก้ว,sa kaeo,sa kaew
            30 นครราชสีมา,nakhon ratchasima,โคราช,korat,khorat
            31 บุรีรัมย์,buri ram
            32 สุรินทร์,surin
            33 ศรีสะเกษ,si sa ket,sri saket
            34 อุบลราชธานี,ubon ratchathani,อุบล,ubon
            35 ยโสธร,yasothon
            36 ชัยภูมิ,chaiyaphum
            37 อำนาจเจริญ,amnat charoen
            38 บึงกาฬ,bueng kan
            39 หนองบัวลำภู,nong bua lam phu
            40 ขอนแก่น,khon kaen
            41 อุดรธานี,udon thani,อุดร,udorn,udon,udorn thani
            42 เลย,loei
            43 หนองคาย,nong khai
            44 มหาสารคาม,maha sarakham,สารคาม
            45 ร้อยเอ็ด,roi et
            46 กาฬสินธุ์,kalasin
            47 สกลนคร,sakon nakhon
            48 นครพนม,nakhon phanom
            49 มุกดาหาร,mukdahan
            50 เชียงใหม่,chiang mai,chiengmai
            51 ลำพูน,lamphun
            52 ลำปาง,lampang
            53 อุตรดิตถ์,uttaradit
            54 แพร่,phrae
            55 น่าน,nan
            56 พะเยา,phayao
            57 เชียงราย,chiang rai,chiengrai
            58 แม่ฮ่องสอน,mae hong son
            60 นครสวรรค์,nakhon sawan
            61 อุทัยธานี,uthai thani
            62 กำแพงเพชร,kamphaeng phet
            63 ตาก,tak
            64 สุโขทัย,sukhothai
            65 พิษณุโลก,phitsanulok
            66 พิจิตร,phichit
            67 เพชรบูรณ์,phetchabun
            70 ราชบุรี,ratchaburi
            71 กาญจนบุรี,kanchanaburi
            72 สุพรรณบุรี,suphan buri,สุพรรณ
            73 นครปฐม,nakhon pathom
            74 สมุทรสาคร,samut sakhon,มหาชัย
            75 สมุทรสงคราม,samut songkhram,แม่กลอง
            76 เพชรบุรี,phetchaburi,petchaburi
            77 ประจวบคีรีขันธ์,prachuap khiri khan,ประจวบ
            80 นครศรีธรรมราช,nakhon si thammarat,นครศรี
            81 กระบี่,krabi
            82 พังงา,phangnga,phang nga
            83 ภูเก็ต,phuket
            84 สุราษฎร์ธานี,surat thani,สุราษฎร์,สุราษ,surat thani province
            85 ระนอง,ranong
            86 ชุมพร,chumphon
            90 สงขลา,songkhla
            91 สตูล,satun
            92 ตรัง,trang
            93 พัทลุง,phatthalung,pattalung
            94 ปัตตานี,pattani
            95 ยะลา,yala
            96 นราธิวาส,narathiwat
            S พัทยา,pattaya,phatthaya
            """;

    static {
        for (var line : PROVINCES.lines().toList()) {
            int blank = line.indexOf(' ');
            var code = "TH-" + line.substring(0, blank);
            CODES.put(Folding.lettersAndDigits(Folding.lower(code)), code);
            for (var name : line.substring(blank + 1).split(",", -1)) {
                CODES.put(Folding.lettersAndDigits(Folding.lower(name)), code);
            }
        }
    }

    private Places() {}

    static Reading read(String raw) {
        var text = Folding.lower(raw);
        if (Placeholders.word(text)) {
            return Reading.not(Placeholders.REASON);
        }
        if (text.length() > CHARS_MAX) {
            return Reading.not("too long for a place");
        }
        var code = CODES.get(Folding.lettersAndDigits(bare(text)));
        return code != null
                ? Reading.is(IdentifierKind.PLACE, "", code, "")
                : Reading.is(IdentifierKind.PLACE, "", text, Folding.lettersAndDigits(text));
    }

    private static String bare(String text) {
        for (var word : List.of("จังหวัด", "จ.", "เมือง", "changwat ", "province of ")) {
            if (text.startsWith(word) && text.length() > word.length()) {
                return text.substring(word.length());
            }
        }
        for (var word : List.of(" province", ", thailand", " thailand", " city")) {
            if (text.endsWith(word)) {
                return bare(text.substring(0, text.length() - word.length()));
            }
        }
        return text;
    }
}

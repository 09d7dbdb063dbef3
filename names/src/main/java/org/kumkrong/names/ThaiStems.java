// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stems from which Thai names are put together, where the script alone does not tell the vowels or the silent end.
///
/// Facts of the language, collected by hand. Immutable, safe for threads.
final class ThaiStems {
    /// One stem: its reading at the end of a word, and before another stem.
    record Stem(String thai, String last, String linking) {}

    private static final int STEM_LENGTH_MAX = 9;

    /// `thai=last` or `thai=last,linking`.
    private static final String STEMS = """
            ณัฐ=nat,nattha ณัฏฐ=nat,nattha ธน=thon,thana วร=won,wora อร=on,ora สร=son,sora นภ=nop,napha ภค=phak,phakha
            พร=phon พล=phon กมล=kamon กนก=kanok ชนก=chanok ชน=chon,chana ปิย=piya ศิว=siwa ธีร=thin,thira วีร=win,wira
            จีร=chin,chira จิร=chin,chira สุร=sun,sura นว=nawa รัตน=rat,rattana วัฒน=wat,watthana พัฒน=phat,phatthana
            ภัทร=phat,phatthara วัชร=wat,watchara พัชร=phat,phatchara จักร=chak,chakkra อัคร=ak,akkhara จันทร=chan,chanthra
            อินทร=in,inthra วิทย=wit,witthaya วิทยา=witthaya ชัย=chai ไชย=chai ชาติ=chat วุฒิ=wut,wutthi เกียรติ=kiat,kiatti
            เหตุ=het ธาตุ=that ญาติ=yat พรหม=phrom ธรรม=tham กรรม=kam ทรง=song ตรง=trong อยุธยา=ayutthaya
            เพชร=phet,phetchara สมบัติ=sombat บัติ=bat ราช=rat,ratcha พิชญ=phit,phitchaya ปรัชญา=pratya
            กฤต=krit,krittha ภพ=phop นพ=nop,noppha ภัส=phat ยุทธ=yut,yuttha พุทธ=phut,phuttha ภูมิ=phum โชติ=chot,chotti
            เกตุ=ket มนัส=manat สกล=sakon สกุล=sakun สวัสดิ=sawat สวัส=sawat ปฐม=pathom ชวน=chuan เทว=thewa เสาว=saowa ชล=chon,chonla
            สมุทร=samut สุนทร=sunthon ธวัช=thawat อนุ=anu สถิต=sathit สถาพร=sathaphon สิทธิ=sitthi สุทธิ=sutthi
            สุภ=suphap,supha ศุภ=sup,supha ศศิ=sasi ธนิ=thani วลัย=walai วดี=wadi มงคล=mongkhon นคร=nakhon ศร=son
            อมร=amon กร=kon ธร=thon ภรณ=phon ชนม=chon บวร=bowon สมร=samon ถวิล=thawin กาญจน=kan,kanchana ปทุม=pathum
            ปัญญา=panya ประภา=prapha อัมพร=amphon อุดม=udom อุบล=ubon อดุล=adun ดวง=duang นวล=nuan ขวัญ=khwan
            ศิลป=sin,sinlapa ศิลปะ=sinlapa บุษบา=butsaba บุษ=but ทศ=thot,thotsa พิศ=phit พิทักษ=phithak ภักดี=phakdi สวย=suai
            ปิติ=piti สมบูรณ=sombun บริบูรณ=boribun บุตร=but มิตร=mit จิตร=chit,chittra ฉัตร=chat,chattra พักตร=phak
            ศักดิ=sak ฤทธิ=rit,ritthi สุข=suk ผล=phon ธิติ=thiti ลดา=lada หทัย=hathai ภัทรา=phatthara มหา=maha
            ทวี=thawi ทวีป=thawip ทนง=thanong ไพบูลย=phaibun สังข=sang ปกรณ=pakon เดช=det เจต=chet,chetta ประวัติ=prawat
            วัติ=wat จุฑา=chutha อลงกรณ=alongkon ธีระ=thira ศิวะ=siwa กัลย=kan,kanlaya อภิ=aphi ชลธี=chonlathi
            เจริญ=charoen เฉลิม=chaloem เสน่ห=sane เสงี่ยม=sangiam เสงียม=sangiam เสถียร=sathian เกษม=kasem เกษตร=kaset แสวง=sawaeng
            แถลง=thalaeng ไสว=sawai เผชิญ=phachoen เผดิม=phadoem เฉลียว=chaliao เสมอ=samoe เสนาะ=sano กรุณา=karuna โสภณ=sophon
            """;

    /// Words, mostly nicknames from English, that are written in Latin as in their first language.
    private static final String WHOLE = """
            แบงค์=bank แบงก์=bank ไมค์=mike ไมค=mike แม็ก=max แม็กซ์=max เมย์=may เม=may เบียร์=beer กอล์ฟ=golf ฟิล์ม=film
            บีม=beam เบนซ์=benz ไนซ์=nice แจ๊ส=jazz ฟ้า=fah มายด์=mind เฟิร์น=fern เจมส์=james จอห์น=john แซม=sam
            เอ็ม=em เจ=jay เบลล์=belle พลอย=ploy ไอซ์=ice บาส=bas บอส=boss โจ=joe เนย=noey กัส=gus กาย=guy
            เจน=jane เคน=ken โอ๊ต=oat ไบร์ท=bright อาร์ท=art อาร์ต=art แนน=nan ทราย=sai แพร=prae แพรว=praew
            ป๊อป=pop ป๊อบ=pop ท็อป=top ฟลุ๊ค=fluke ฟลุค=fluke เกรซ=grace พีช=peach โบว์=bow ปอนด์=pond
            ชาร์ลส์=charles เดวิด=david ไมเคิล=michael โรเบิร์ต=robert ทอม=tom ณ=na วุฒิ=wut หมิว=mew มิว=mew บูม=boom
            กี้=kee ก้อย=koy ออย=oil แอน=ann เอ=a อุ้ม=um แป้ง=pang ใหม่=mai ไหม=mai
            """;

    private static final Map<String, Stem> BY_THAI = stems();
    private static final Map<String, String> BY_WORD = words();

    private ThaiStems() {}

    /// The longest stem standing at this place of the word.
    static @Nullable Stem longestAt(String word, int at) {
        for (int length = Math.min(STEM_LENGTH_MAX, word.length() - at); length >= 2; length--) {
            Stem stem = BY_THAI.get(word.substring(at, at + length));
            if (stem != null) {
                return stem;
            }
        }
        return null;
    }

    /// The Latin form of a whole word that its letters would not give.
    static @Nullable String whole(String word) {
        return BY_WORD.get(word);
    }

    /// All stems in Thai.
    static Set<String> thai() {
        return BY_THAI.keySet();
    }

    private static Map<String, Stem> stems() {
        var stems = new HashMap<String, Stem>();
        for (String entry : STEMS.strip().split("\\s+")) {
            int equals = entry.indexOf('=');
            String[] latin = entry.substring(equals + 1).split(",");
            String thai = entry.substring(0, equals);
            stems.put(thai, new Stem(thai, latin[0], latin[latin.length - 1]));
        }
        return Map.copyOf(stems);
    }

    private static Map<String, String> words() {
        var words = new HashMap<String, String>();
        for (String entry : WHOLE.strip().split("\\s+")) {
            int equals = entry.indexOf('=');
            words.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return Map.copyOf(words);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.names;

import java.util.List;
import java.util.Set;

/// Words before or behind a name that say rank, age or kinship, not who it is.
final class Titles {
    /// Thai titles written together with the name; the longest first.
    private static final List<String> THAI_PREFIXES = words("""
            ว่าที่ร้อยตรี พลตำรวจเอก พลตำรวจโท พลตำรวจตรี พันตำรวจเอก พันตำรวจโท พันตำรวจตรี ร้อยตำรวจเอก ร้อยตำรวจโท ร้อยตำรวจตรี
            จ่าสิบตำรวจ สิบตำรวจเอก สิบตำรวจโท สิบตำรวจตรี ดาบตำรวจ หม่อมราชวงศ์ หม่อมหลวง จ่าสิบเอก จ่าสิบโท จ่าสิบตรี
            แพทย์หญิง นายแพทย์ ทันตแพทย์ ศาสตราจารย์ นาวาอากาศเอก นาวาอากาศโท นาวาอากาศตรี เรืออากาศเอก เรืออากาศโท เรืออากาศตรี
            นาวาเอก นาวาโท นาวาตรี พลเอก พลโท พลตรี พันเอก พันโท พันตรี ร้อยเอก ร้อยโท ร้อยตรี สิบเอก สิบโท สิบตรี
            เด็กชาย เด็กหญิง นางสาว อาจารย์ น้อง คุณ นาย นาง พี่""");

    /// Thai titles only when they stand as a word of their own.
    private static final Set<String> THAI_WORDS = Set.copyOf(words("""
            ครู หมอ ลุง ป้า น้า อา พ่อ แม่ ตา ยาย เฮีย เจ๊ ซ้อ เสี่ย จ่า ดร นพ พญ ศ รศ ผศ นส ดช ดญ มล มรว พระ ผู้หมวด สารวัตร
            ทหาร หัวหน้า ท่าน ว่าที่ พลฯ พล หลวงพ่อ หลวงปู่ เจ้าอาวาส"""));

    private static final Set<String> LATIN = Set.copyOf(words("""
            mr mrs ms miss mx mister missus dr doctor prof professor sir dame madam madame monsieur mme mlle herr frau
            rev reverend fr capt captain col colonel gen lt lieutenant sgt sergeant cpl corporal maj cmdr commander adm
            admiral khun nong nangsao dek dekchai dekying khunying sheikh shaikh sheik shaykh cheikh haji hajji
            hadji hajj alhaji mullah mulla maulana mawlawi maulvi imam ayatollah hojjatoleslam ustad ustaz dato datuk datin
            encik puan tuan shri shree smt senor senora sig signor signora president esq phd md aka alias nee mgr"""));

    private static final Set<String> GENERATIONS = Set.of("jr", "sr", "ii", "iii", "iv", "junior", "senior");

    /// Titles that are also names: cut only where two words remain.
    private static final Set<String> LATIN_OR_NAME =
            Set.copyOf(words("pol phi pee nai nang master general major hon minister tan lord dek"));

    private static final Set<String> PARTICLES =
            Set.copyOf(words("al el ul bin bn ibn bint binti binte bt van von der den de dos das del della"));

    private static final Set<String> PARTICLES_BETWEEN = Set.copyOf(words(
            "ben ad ar as ash at az an da do du di la le las los y e zu zum zur ter ten na dit af av st san thi"));

    private static final int THAI_REST_MIN = 2;
    private static final int ABBREVIATION_MAX = 4;

    private Titles() {}

    /// The Thai word without titles written together with it; as it is where nothing of a name would be left.
    static String cutThai(String word) {
        for (String prefix : THAI_PREFIXES) {
            int rest = word.length() - prefix.length();
            if (rest >= THAI_REST_MIN && word.startsWith(prefix) && beginsName(word.charAt(prefix.length()))) {
                return word.substring(prefix.length());
            }
        }
        return word;
    }

    /// A word that says nothing of the name itself.
    static boolean isTitle(String word) {
        return LATIN.contains(word) || THAI_WORDS.contains(word) || THAI_PREFIXES.contains(word);
    }

    /// Thai consonants before a full stop: น.ส., ร.ต.อ.
    static boolean isThaiAbbreviation(String word) {
        return word.length() <= ABBREVIATION_MAX && word.chars().allMatch(letter -> letter >= 'ก' && letter <= 'ฮ');
    }

    /// junior, senior and the like.
    static boolean isGeneration(String token) {
        return GENERATIONS.contains(token);
    }

    /// A title that is a name where only one other word stands beside it.
    static boolean isTitleOrName(String word) {
        return LATIN_OR_NAME.contains(word);
    }

    /// A small word joining names: bin, al, van der, de la. Some are names themselves at the beginning: Ben, Le.
    static boolean isParticle(String token, boolean first) {
        return PARTICLES.contains(token) || !first && PARTICLES_BETWEEN.contains(token);
    }

    private static boolean beginsName(char letter) {
        return letter >= 'ก' && letter <= 'ฮ' || letter >= 'เ' && letter <= 'ไ';
    }

    private static List<String> words(String list) {
        return List.of(list.strip().split("\\s+"));
    }
}

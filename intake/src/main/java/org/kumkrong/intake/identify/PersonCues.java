// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The words of a passage that tell whose an identifier is.
///
/// A word for a child or a parent counts only where nothing lies between it and the value but words such as "phone" or
/// "ของ": in "the child was contacted by …" the value is not the child's.
final class PersonCues {
    /// What a word says about the identifiers near it.
    enum Cue {
        CHILD,
        /// Parents, teachers, whoever reports: their contact data belong to nobody in the tip.
        HELPER,
        OFFENDER,
        /// Somebody acts on somebody: what stands behind is another person's.
        ACT,
        /// What stands behind is whom the act is done to.
        TARGET,
        /// Money or contact is asked for.
        DEMAND,
        /// Belongs to what follows: "of", "ของ".
        OF
    }

    private static final int REACH = 30;
    private static final int SENTENCE_MAX = 90;
    private static final WordTree<Cue> TREE = new WordTree<>(spellings());

    private final FoldedText text;
    private final List<WordTree.Hit<Cue>> cues = new ArrayList<>();

    PersonCues(String passage) {
        text = FoldedText.of(passage);
        for (int i = 0; i < text.length(); ) {
            var hit = TREE.at(text, i, text.length());
            if (hit != null) {
                cues.add(hit);
            }
            i = hit == null ? i + 1 : hit.end();
        }
    }

    /// Whose a value at these places of the original is, as far as the words beside it say.
    Whose whose(int originalStart, int originalEnd) {
        int start = text.placeOf(originalStart);
        int end = text.placeOf(originalEnd);
        var before = before(start);
        if (before != Whose.UNSAID) {
            return before;
        }
        var behind = behind(end);
        return behind != Whose.UNSAID ? behind : speaker(start);
    }

    /// Answers of [#whose].
    enum Whose {
        CHILD,
        HELPER,
        OFFENDER,
        UNSAID
    }

    /// Whether money or contact is asked for, or an offender named, in the sentence around a value.
    boolean offending(int originalStart) {
        int at = text.placeOf(originalStart);
        for (int i = firstFrom(at - SENTENCE_MAX);
                i < cues.size() && cues.get(i).start() < at + SENTENCE_MAX;
                i++) {
            var hit = cues.get(i);
            boolean telling =
                    hit.meaning() == Cue.OFFENDER || hit.meaning() == Cue.DEMAND || hit.meaning() == Cue.TARGET;
            if (telling && !broken(Math.min(at, hit.end()), Math.max(at, hit.start()))) {
                return true;
            }
        }
        return false;
    }

    private Whose before(int start) {
        for (int i = firstFrom(start) - 1; i >= 0 && start - cues.get(i).end() <= REACH; i--) {
            var hit = cues.get(i);
            if (hit.end() > start || broken(hit.end(), start)) {
                return Whose.UNSAID;
            }
            switch (hit.meaning()) {
                case CHILD -> {
                    return Whose.CHILD;
                }
                case HELPER -> {
                    return Whose.HELPER;
                }
                case OFFENDER -> {
                    return Whose.OFFENDER;
                }
                case TARGET -> {
                    return start - hit.end() <= 3 ? Whose.CHILD : Whose.UNSAID;
                }
                case ACT, DEMAND -> {
                    return Whose.UNSAID;
                }
                case OF -> {}
            }
        }
        return Whose.UNSAID;
    }

    /// "061… (mother)", "061… ของแม่".
    private Whose behind(int end) {
        int i = firstFrom(end);
        boolean joined = text.at(end) == '(' || (text.at(end) == ' ' && text.at(end + 1) == '(');
        if (i < cues.size() && cues.get(i).meaning() == Cue.OF && cues.get(i).start() - end <= 1) {
            end = cues.get(i++).end();
            joined = true;
        }
        if (!joined || i >= cues.size() || cues.get(i).start() - end > 4) {
            return Whose.UNSAID;
        }
        return switch (cues.get(i).meaning()) {
            case CHILD -> Whose.CHILD;
            case HELPER -> Whose.HELPER;
            case OFFENDER -> Whose.OFFENDER;
            default -> Whose.UNSAID;
        };
    }

    /// "child: my number is …": who speaks in this line.
    private Whose speaker(int start) {
        int line = start;
        while (line > 0 && start - line < 2_000 && text.charAt(line - 1) != '\n') {
            line--;
        }
        for (int i = firstFrom(line);
                i < cues.size() && cues.get(i).end() <= start && cues.get(i).start() - line < 30;
                i++) {
            var hit = cues.get(i);
            if (text.at(hit.end()) == ':' && hit.meaning() == Cue.CHILD) {
                return Whose.CHILD;
            }
        }
        return Whose.UNSAID;
    }

    /// The first cue that starts at or behind a place.
    private int firstFrom(int at) {
        int low = 0;
        int high = cues.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cues.get(middle).start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean broken(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '.' && text.at(i + 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    private static Map<Cue, List<String>> spellings() {
        var words = new EnumMap<Cue, List<String>>(Cue.class);
        words.put(Cue.CHILD, split("""
                victim, victims, the child, child, my son, my daughter, my child, my brother, my sister, my niece, my nephew,
                the boy, the girl, the minor, the student, the pupil, her son, her daughter, his son, his daughter,
                เหยื่อ, ผู้เสียหาย, เด็ก, น้อง, ลูก, ลูกชาย, ลูกสาว, หลาน, หลานชาย, หลานสาว, นักเรียน, หนู, เยาวชน
                """));
        words.put(Cue.HELPER, split("""
                mother, father, parent, parents, mom, mum, dad, guardian, aunt, uncle, teacher, school, reporter, caller,
                reporting person, informant, officer, detective, police, hotline, our team, helpline, counsellor, social worker,
                legal process, law enforcement, submitted by, reported by, contact us, trust and safety, support,
                ผู้ปกครอง, แม่, พ่อ, มารดา, บิดา, ป้า, น้า, อา, ยาย, ตา, ครู, ผู้แจ้ง, ผู้แจ้งเหตุ, ผู้ร้องเรียน, เจ้าหน้าที่, ตำรวจ, สายด่วน,
                โรงเรียน, ญาติ, พยาน, พนักงานสอบสวน
                """));
        words.put(Cue.OFFENDER, split("""
                suspect, suspects, offender, perpetrator, predator, extorter, extortionist, blackmailer, scammer, the man,
                reported user, reported account, the stranger, the sender, ผู้ต้องสงสัย, ผู้ก่อเหตุ, คนร้าย, มิจฉาชีพ, ผู้ต้องหา,
                คนแปลกหน้า, ผู้ถูกแจ้ง, ผู้ถูกกล่าวหา, บัญชีม้า
                """));
        words.put(Cue.ACT, split("""
                by, from, contacted, saved, told, met, meets, wrote, writes, sent, received, receives, found, says, said, gave,
                named, called, with, against, noted, shows, shared, was, were, blocked, knows, chatted, chatting, talking, talked,
                via, about, ถูก, โดน, จาก, คุยกับ, คุย, รู้จัก, ได้รับ, ได้, จด, พบ, ให้, บอก, กับ, ชวน, ไปหา, เจอ, บล็อก, เห็น, แจ้งว่า, มี,
                ถึง, ทาง, ผ่าน
                """));
        words.put(Cue.TARGET, split("""
                threatens, threatened, threatening, blackmails, blackmailed, extorts, extorted, writes to, writing to, groomed,
                grooms, targets, targeted, ทักหา, ข่มขู่, ขู่, แบล็กเมล, หลอก, หลอกลวง, ล่อลวง
                """));
        words.put(Cue.DEMAND, split("""
                pay, paid, send, transfer, deposit, money, baht, demand, demands, demanded, asked, asks, wants, add, add me, dm,
                message me, account, user, username, uploaded, offers, sells, or else, post it, โอน, จ่าย, เงิน, บาท, แอด, ทักมา,
                เรียกเงิน, ส่งรูป, ไม่งั้น, บัญชี, ผู้ใช้, ช่องทาง, contact seen, other contact, ติดต่ออีกทาง, ขอรูป
                """));
        words.put(Cue.OF, List.of("ของ", "of", "belongs to", "เป็นของ"));
        return words;
    }

    private static List<String> split(String words) {
        return List.of(words.strip().split("\\s*,\\s*"));
    }
}

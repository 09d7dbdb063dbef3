// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.TipFlag;

/// Folds the words that sources use for what happened. The first row that fits decides, the more specific first.
final class IncidentWords {
    private record Row(IncidentKind kind, List<String> words) {}

    private static final List<Row> ROWS = List.of(
            new Row(
                    IncidentKind.SEXTORTION,
                    List.of(
                            "sextortion",
                            "extort",
                            "blackmail",
                            "แบล็กเมล",
                            "แบล็คเมล",
                            "ขู่กรรโชก",
                            "ข่มขู่",
                            "กรรโชก")),
            new Row(IncidentKind.TRAFFICKING, List.of("traffick", "ค้ามนุษย์", "ค้าประเวณี")),
            new Row(IncidentKind.TRAVEL, List.of("tourism", "travel", "ท่องเที่ยว")),
            new Row(
                    IncidentKind.MOLESTATION,
                    List.of(
                            "molest",
                            "contact abuse",
                            "hands-on",
                            "physical abuse",
                            "ล่วงละเมิด",
                            "กระทำชำเรา",
                            "อนาจาร")),
            new Row(IncidentKind.UNSOLICITED_MATERIAL, List.of("unsolicited", "obscene material sent")),
            new Row(IncidentKind.GROOMING, List.of("groom", "enticement", "solicit", "luring", "ล่อลวง", "หลอกลวง")),
            new Row(IncidentKind.MISLEADING, List.of("misleading")),
            new Row(
                    IncidentKind.ABUSE_MATERIAL,
                    List.of(
                            "pornograph",
                            "abuse material",
                            "abuse image",
                            "csam",
                            "csem",
                            "exploitation material",
                            "สื่อลามก",
                            "ภาพลามก",
                            "คลิปลามก")));

    /// Thai names of the material in which the deed's own name stands: a picture of abuse, not the abuse itself.
    private static final Pattern MATERIAL =
            Pattern.compile("(?:สื่อ|ภาพ|รูป|คลิป|วิดีโอ|วีดีโอ|ไฟล์|สิ่ง)(?:ลามก|โป๊)?(?:การ)?(?:อนาจาร|ล่วงละเมิด)");

    private static final int REMEMBERED_MAX = 1_000;
    private static final Map<String, IncidentKind> REMEMBERED = new ConcurrentHashMap<>();

    private IncidentWords() {}

    static IncidentKind kind(String words, Set<TipFlag> flags) {
        if (flags.contains(TipFlag.SEXTORTION)) {
            return IncidentKind.SEXTORTION;
        }
        if (words.isBlank()) {
            return IncidentKind.UNSTATED;
        }
        IncidentKind known = REMEMBERED.get(words);
        if (known == null) {
            known = kind(words);
            if (REMEMBERED.size() < REMEMBERED_MAX) {
                REMEMBERED.put(words, known);
            }
        }
        return known;
    }

    private static IncidentKind kind(String words) {
        String folded = MATERIAL.matcher(words.toLowerCase(Locale.ROOT).replace('_', ' '))
                .replaceAll("สื่อลามก");
        for (Row row : ROWS) {
            if (row.words().stream().anyMatch(folded::contains)) {
                return row.kind();
            }
        }
        return IncidentKind.OTHER;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kumkrong.linkage.Reason;
import org.kumkrong.triage.report.Words;

/// The reasons of a link in words, English and Thai. Values stay out: files travel.
final class LinkWords {
    private static final Map<String, String> THAI = Map.ofEntries(
            Map.entry("start", "ก่อนเปรียบเทียบ"),
            Map.entry("account", "บัญชีผู้ใช้"),
            Map.entry("earlier report", "รายงานก่อนหน้า"),
            Map.entry("handle", "ชื่อผู้ใช้"),
            Map.entry("display name", "ชื่อที่แสดง"),
            Map.entry("phone", "โทรศัพท์"),
            Map.entry("e-mail", "อีเมล"),
            Map.entry("payment account", "บัญชีรับเงิน"),
            Map.entry("national id", "เลขประจำตัวประชาชน"),
            Map.entry("device", "อุปกรณ์"),
            Map.entry("IP address", "ที่อยู่ไอพี"),
            Map.entry("group", "กลุ่ม"),
            Map.entry("name", "ชื่อ"),
            Map.entry("nickname", "ชื่อเล่น"),
            Map.entry("birth date", "วันเกิด"),
            Map.entry("age", "อายุ"),
            Map.entry("gender", "เพศ"),
            Map.entry("school", "โรงเรียน"),
            Map.entry("place", "สถานที่"),
            Map.entry("same offender", "ผู้กระทำคนเดียวกัน"),
            Map.entry("script", "ข้อความที่ใช้ซ้ำ"),
            Map.entry("file", "ไฟล์"));

    private LinkWords() {}

    static String line(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> String.format(
                        Locale.ROOT, "%s: %s %+.3f", reason.comparison(), reason.label(), reason.millibits() / 1000.0))
                .collect(Collectors.joining("; "));
    }

    static Words of(Reason reason) {
        String thai = THAI.getOrDefault(reason.comparison(), reason.comparison());
        return new Words(
                reason.comparison() + ": " + reason.label(),
                thai + ": " + (reason.millibits() >= 0 ? "สนับสนุน" : "คัดค้าน") + " (" + reason.label() + ")");
    }
}

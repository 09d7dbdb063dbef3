// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.IncidentKind;
import org.kumkrong.intake.RawSource;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.intake.TipFlag;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.KnownOfFiles;
import org.kumkrong.triage.report.ReportModel.Clock;
import org.kumkrong.triage.report.ReportModel.Count;
import org.kumkrong.triage.report.ReportModel.DayCount;
import org.kumkrong.triage.report.ReportModel.Gap;
import org.kumkrong.triage.report.ReportModel.Language;
import org.kumkrong.triage.report.ReportModel.Likelihood;
import org.kumkrong.triage.report.ReportModel.Reason;
import org.kumkrong.triage.report.ReportModel.Rejected;
import org.kumkrong.triage.report.ReportModel.Values;

/// An invented run of any size, the same for the same seed: what the page's tests and the sample page show.
final class SampleReport {
    static final Instant MADE_AT = Instant.parse("2026-11-01T20:10:00Z");

    private static final List<String> PLATFORMS =
            List.of("Chatter", "PicShare", "Gamehall", "LineUp", "Dropbin", "Streamly", "");
    private static final List<String> SOURCES = List.of("ncmec", "thaihotline", "hug-project", "school-line");
    private static final List<Reason> REASONS = List.of(
            reason("self-harm", 30, "The child writes of not wanting to live", "เด็กเขียนว่าไม่อยากมีชีวิตอยู่"),
            reason("deadline-running", 25, "Money is demanded before a deadline", "มีการเรียกเงินโดยกำหนดเส้นตาย"),
            reason("other-children", 15, "The subject has harmed other children", "ผู้ต้องสงสัยเคยทำร้ายเด็กคนอื่น"),
            reason("age-under-13", 12, "The child is younger than 13", "เด็กอายุต่ำกว่า 13 ปี"),
            reason("paid-again", 10, "Money was paid and demanded again", "จ่ายเงินแล้วแต่ยังถูกเรียกเพิ่ม"),
            reason("meeting", 20, "A meeting is planned", "มีการนัดพบ"),
            reason("escalated", 8, "The platform asked for urgent handling", "แพลตฟอร์มขอให้เร่งดำเนินการ"),
            reason("log-retention", 5, "Provider logs are about to be deleted", "บันทึกของผู้ให้บริการใกล้ถูกลบ"),
            reason("new-file", 6, "The file was not seen before", "ไม่เคยพบไฟล์นี้มาก่อน"),
            reason("viral", -20, "The file is in thousands of tips", "พบไฟล์นี้ในเบาะแสหลายพันรายการ"));
    private static final List<Words> EVIDENCE = List.of(
            new Words("Same bank account, rare", "บัญชีธนาคารเดียวกัน พบน้อย"),
            new Words("Same handle at the same service", "ชื่อผู้ใช้เดียวกันในบริการเดียวกัน"),
            new Words("Same device id", "รหัสอุปกรณ์เดียวกัน"),
            new Words("Same address on the network within a day", "ไอพีเดียวกันภายในหนึ่งวัน"),
            new Words("Nearly the same threatening text", "ข้อความข่มขู่เกือบเหมือนกัน"),
            new Words("Different year of birth", "ปีเกิดต่างกัน"));

    private static final int CASES = 40;

    private final Random random;
    private final int tips;

    private SampleReport(int tips, long seed) {
        this.tips = tips;
        this.random = new Random(seed);
    }

    /// A run of so many tips.
    static ReportModel of(int tips, long seed) {
        return new SampleReport(tips, seed).model(Language.TH, Values.BEHIND_A_CLICK);
    }

    /// The same run, opening in another language or without values.
    static ReportModel of(int tips, long seed, Language language, Values values) {
        return new SampleReport(tips, seed).model(language, values);
    }

    /// A run that read nothing.
    static ReportModel empty() {
        var header = new ReportModel.Header(
                MADE_AT, MADE_AT, "0.1.0", Words.same("rules.yaml"), "", Language.EN, Values.WITHHELD, false);
        return new ReportModel(
                header,
                new ReportModel.Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of()),
                new ReportModel.Arrivals(null, null, Map.of(), List.of(), List.of(), List.of(), 0),
                List.of(),
                List.of(),
                List.of(),
                new ReportModel.Certainty(Map.of(), List.of(), ReportModel.Contexts.NONE),
                List.of(),
                List.of());
    }

    private ReportModel model(Language language, Values values) {
        var queue = queue();
        var subjects = subjects(queue);
        var cases = cases(queue);
        var header = new ReportModel.Header(
                MADE_AT,
                MADE_AT,
                "0.1.0",
                Words.same("rules.yaml 2026-10-28"),
                sha256("rules"),
                language,
                values,
                true);
        return new ReportModel(
                header,
                totals(queue, subjects),
                arrivals(),
                queue,
                subjects,
                cases,
                certainty(),
                rejections(),
                List.of());
    }

    private static Essentials essentials(int i) {
        var handle = new Essentials.Value(IdentifierKind.HANDLE, "chatter", "sample_" + i, i % 3 == 0 ? 4 : 1);
        var phone = new Essentials.Value(IdentifierKind.PHONE, "", "+6681555" + (1_000 + i % 9_000), 1);
        return new Essentials(
                List.of(new Essentials.Person(
                        org.kumkrong.intake.Role.SUSPECT, "subject-" + (i + 1), List.of(handle, phone), 2)),
                "Pay 3,000 baht in 2 hours\nor your friends see it",
                true,
                false);
    }

    private List<QueueRow> queue() {
        var rows = new ArrayList<QueueRow>();
        for (int i = 0; i < tips; i++) {
            rows.add(row(i));
        }
        rows.sort(Comparator.comparing(QueueRow::band)
                .thenComparing(QueueRow::priority, Comparator.reverseOrder())
                .thenComparing(QueueRow::tipId));
        return rows;
    }

    private QueueRow row(int i) {
        var reasons = reasons();
        int sum = Math.clamp(reasons.stream().mapToInt(Reason::points).sum(), 0, 100);
        var band = sum >= 70
                ? Band.IMMEDIATE
                : sum >= 55 ? Band.URGENT : sum >= 25 ? Band.STANDARD : sum > 8 ? Band.MONITOR : Band.INFORMATIONAL;
        boolean viral = band == Band.INFORMATIONAL;
        int children = viral ? 0 : 1 + random.nextInt(10) / 8;
        int others = random.nextInt(3) == 0 ? 1 + random.nextInt(14) : 0;
        var known = new Known(
                others,
                others / 3,
                others == 0 ? null : before(Duration.ofHours(random.nextInt(900))),
                random.nextInt(6) / 5,
                KnownOfFiles.inTips(viral ? 2431 : 1, 1, 1),
                random.nextInt(4) / 3 * 7,
                random.nextInt(60) == 0);
        return new QueueRow(
                "1" + (82_000_000L + i * 7919L % 900_000),
                SOURCES.get(i % SOURCES.size()),
                SourceFormat.values()[i % 3],
                PLATFORMS.get(random.nextInt(PLATFORMS.size())),
                before(Duration.ofMinutes(random.nextInt(60 * 24 * 29))),
                IncidentKind.values()[random.nextInt(5)],
                viral ? Set.of(TipFlag.VIRAL) : sum > 80 ? Set.of(TipFlag.ESCALATED, TipFlag.SEXTORTION) : Set.of(),
                band,
                sum,
                reasons,
                clocks(band),
                20 + random.nextInt(81),
                "K-" + String.format(java.util.Locale.ROOT, "%05d", i % CASES),
                others > 0 ? "S-" + i % CASES : "",
                1,
                children,
                children == 0 ? null : 9 + random.nextInt(8),
                known,
                viral ? random.nextInt(300) : 0,
                new RawSource("october/batch-" + i % 9 + ".zip!report-" + i + ".xml", 0, sha256("tip" + i)),
                essentials(i),
                List.of());
    }

    private List<Reason> reasons() {
        var reasons = new ArrayList<Reason>();
        double eagerness = Math.pow(random.nextDouble(), 3) * 0.8;
        for (var reason : REASONS) {
            if (random.nextDouble() < eagerness) {
                reasons.add(reason);
            }
        }
        if (reasons.isEmpty()) {
            reasons.add(REASONS.getLast());
        }
        reasons.sort(Comparator.comparingInt(Reason::points).reversed());
        return reasons;
    }

    private List<Clock> clocks(Band band) {
        var clocks = new ArrayList<Clock>();
        if (band == Band.IMMEDIATE || random.nextInt(6) == 0) {
            var kind = Clock.Kind.values()[random.nextInt(3)];
            clocks.add(new Clock(kind, MADE_AT.plus(Duration.ofMinutes(random.nextInt(1200) - 200)), Words.same("")));
        }
        if (band.compareTo(Band.MONITOR) < 0) {
            clocks.add(new Clock(
                    Clock.Kind.PROVIDER_LOG,
                    MADE_AT.plus(Duration.ofHours(30 + random.nextInt(2000))),
                    new Words("90 days, Thailand", "90 วัน ประเทศไทย")));
        }
        return clocks;
    }

    private List<Subject> subjects(List<QueueRow> queue) {
        var subjects = new ArrayList<Subject>();
        for (int i = 0; i < Math.min(140, Math.max(1, tips / 8)); i++) {
            int size = Math.max(2, (int) (46 / (1 + i * 0.35)));
            var sightings = new ArrayList<Subject.Sighting>();
            for (int k = 0; k < size; k++) {
                var row = queue.get(random.nextInt(Math.max(1, queue.size() / 2)));
                sightings.add(new Subject.Sighting(row.tipId(), row.time(), row.band()));
            }
            sightings.sort(
                    Comparator.comparing(Subject.Sighting::at, Comparator.nullsFirst(Comparator.naturalOrder())));
            subjects.add(new Subject(
                    "S-" + (1000 + i),
                    size,
                    size / 3,
                    PLATFORMS.subList(0, 1 + i % 4),
                    sightings,
                    identifiers(i, List.of()),
                    sightings.getLast().at(),
                    "K-" + String.format(java.util.Locale.ROOT, "%05d", i % CASES),
                    i % 9 == 4));
        }
        return subjects;
    }

    private List<SharedIdentifier> identifiers(int i, List<String> tipIds) {
        int n = Math.max(2, tipIds.size());
        return List.of(
                new SharedIdentifier(IdentifierKind.HANDLE, "chatter", "sunny.day" + i, n, tipIds),
                new SharedIdentifier(IdentifierKind.BANK_ACCOUNT, "kbank", "012345678" + i % 10, n, tipIds),
                new SharedIdentifier(IdentifierKind.IP, "", "198.18.4." + i, n, tipIds));
    }

    private List<CaseFile> cases(List<QueueRow> queue) {
        var byCase = new TreeMap<String, List<QueueRow>>();
        queue.forEach(row ->
                byCase.computeIfAbsent(row.caseId(), _ -> new ArrayList<>()).add(row));
        return byCase.values().stream()
                .map(this::caseFile)
                .sorted(Comparator.comparing(CaseFile::priority, Comparator.reverseOrder())
                        .thenComparing(CaseFile::caseId))
                .toList();
    }

    private CaseFile caseFile(List<QueueRow> all) {
        var rows = all.subList(0, Math.min(all.size(), 6 + random.nextInt(74)));
        var people = new ArrayList<CaseFile.Person>();
        var links = new ArrayList<CaseFile.Link>();
        int subjects = 1 + rows.size() / 9;
        for (int p = 0; p < subjects; p++) {
            person(rows, "S-" + random.nextInt(9000), Role.SUSPECT, p, subjects, people, links);
        }
        for (int p = 0; p < Math.max(1, rows.size() / 3); p++) {
            person(rows, "C-" + random.nextInt(9000), Role.VICTIM, p, Math.max(1, rows.size() / 3), people, links);
        }
        var first = rows.getFirst();
        var sharing = rows.stream().limit(3).map(QueueRow::tipId).toList();
        return new CaseFile(
                first.caseId(),
                people.getFirst().entityId(),
                first.band(),
                first.priority(),
                all.size(),
                subjects,
                Math.max(1, rows.size() / 3),
                first.clocks().isEmpty() ? null : first.clocks().getFirst(),
                rows.stream()
                        .map(r -> new CaseFile.CaseTip(r.tipId(), r.band(), r.priority(), r.time(), r.platform()))
                        .toList(),
                people,
                links,
                identifiers(7, sharing));
    }

    private void person(
            List<QueueRow> rows,
            String id,
            Role role,
            int number,
            int of,
            List<CaseFile.Person> people,
            List<CaseFile.Link> links) {
        var mentions = new ArrayList<CaseFile.Mentioned>();
        for (int i = 0; i < rows.size(); i++) {
            if (i % of == number || i == number + 1) {
                mentions.add(new CaseFile.Mentioned(rows.get(i).tipId(), role, number));
            }
        }
        people.add(new CaseFile.Person(id, role, mentions, List.of()));
        for (int i = 1; i < mentions.size(); i++) {
            links.add(link(mentions.get(random.nextInt(i)), mentions.get(i)));
            if (i > 2) {
                links.add(link(mentions.get(i - 1), mentions.get(i)));
            }
        }
    }

    private CaseFile.Link link(CaseFile.Mentioned a, CaseFile.Mentioned b) {
        var evidence = new ArrayList<CaseFile.Evidence>();
        double sum = 0;
        for (var what : EVIDENCE) {
            if (random.nextInt(2) == 0) {
                double bits = EVIDENCE.getLast().equals(what) ? -2.5 : 2 + random.nextInt(120) / 10.0;
                evidence.add(new CaseFile.Evidence(what, bits));
                sum += bits;
            }
        }
        if (sum < 6) {
            evidence.add(new CaseFile.Evidence(EVIDENCE.getFirst(), 12));
            sum += 12;
        }
        return new CaseFile.Link(a, b, sum, 1 - Math.pow(2, 4 - sum), evidence);
    }

    private ReportModel.Totals totals(List<QueueRow> queue, List<Subject> subjects) {
        var bands = new EnumMap<Band, Long>(Band.class);
        queue.forEach(row -> bands.merge(row.band(), 1L + row.alike(), Long::sum));
        long alike = queue.stream().mapToLong(QueueRow::alike).sum();
        return new ReportModel.Totals(
                tips + alike, queue.size(), alike, tips / 2, subjects.size(), tips / 3, 40, tips * 2L, 57, 0, 0, bands);
    }

    private ReportModel.Arrivals arrivals() {
        var from = MADE_AT.minus(Duration.ofDays(29));
        var days = new ArrayList<DayCount>();
        for (int i = 0; i < 30; i++) {
            var day = from.plus(Duration.ofDays(i)).atZone(Dates.BANGKOK).toLocalDate();
            days.add(new DayCount(day, tips / 40 + random.nextInt(tips / 20 + 5)));
        }
        return new ReportModel.Arrivals(
                from,
                MADE_AT,
                Map.of(
                        SourceFormat.CYBERTIPLINE_XML, tips / 2L,
                        SourceFormat.LE_DOWNLOAD_JSON, tips / 3L,
                        SourceFormat.REFERRAL_CSV, tips / 6L),
                List.of(
                        new Count("ncmec", tips / 2L),
                        new Count("thaihotline", tips / 4L),
                        new Count("hug-project", tips / 8L),
                        new Count("school-line", tips / 9L)),
                List.of(
                        new Count("Chatter", tips / 3L),
                        new Count("PicShare", tips / 4L),
                        new Count("Gamehall", tips / 6L),
                        new Count("", tips / 9L),
                        new Count("LineUp", tips / 12L),
                        new Count("Dropbin", tips / 40L),
                        new Count("Streamly", tips / 50L)),
                days,
                12);
    }

    private ReportModel.Certainty certainty() {
        return new ReportModel.Certainty(
                Map.of(Likelihood.CERTAIN, 812L, Likelihood.VERY, 240L, Likelihood.EVEN, 31L, Likelihood.BELOW, 4_907L),
                List.of(
                        new Gap(
                                new Words(
                                        "pairs were not compared, because more than 200 mentions share one value",
                                        "คู่ไม่ได้เปรียบเทียบ เพราะมีมากกว่า 200 รายการใช้ค่าเดียวกัน"),
                                103_331),
                        new Gap(
                                new Words(
                                        "values were too common to count as a sign",
                                        "ค่าพบบ่อยเกินกว่าจะใช้เป็นสัญญาณ"),
                                18)),
                ReportModel.Contexts.NONE);
    }

    private static List<Rejected> rejections() {
        return List.of(
                new Rejected(
                        "october/batch-3.zip",
                        new Words("entry 17", "รายการที่ 17"),
                        new Words("The archive ends too early", "ไฟล์บีบอัดไม่สมบูรณ์"),
                        new Words("Ask the sender for it again", "ขอไฟล์ใหม่จากผู้ส่ง")),
                new Rejected(
                        "hotline/referrals.csv",
                        new Words("line 212", "บรรทัด 212"),
                        new Words("The row has 11 cells, the head 14", "แถวนี้มี 11 ช่อง แต่หัวตารางมี 14 ช่อง"),
                        new Words("Look for a line break inside a cell", "ตรวจหาการขึ้นบรรทัดใหม่ภายในช่อง")));
    }

    private Instant before(Duration duration) {
        return MADE_AT.minus(duration);
    }

    private static Reason reason(String rule, int points, String en, String th) {
        return new Reason(rule, points, new Words(en, th));
    }

    private static String sha256(String text) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

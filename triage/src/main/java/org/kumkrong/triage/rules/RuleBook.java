// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.Reason;
import org.kumkrong.triage.Urgency;
import org.kumkrong.triage.settings.Problems;
import org.kumkrong.triage.signals.TipSignals;

/// Sound rules, ready to rank tips.
///
/// The same tip, knowledge and moment always give the same urgency, and the points of its reasons add up to its
/// priority.
/// More danger never gives less, nor does material that may be AI-made: rules that could do so are refused when read,
/// and
/// where a rule demands URGENT or IMMEDIATE, rules that lower are set aside.
/// Immutable, safe for threads; a tip costs some microseconds.
public final class RuleBook {
    private static final String STANDARD = "rules.yaml";
    private static final long FILE_BYTES_MAX = 4 << 20;
    private static final Comparator<Rule> WEIGHTIEST =
            Comparator.comparingInt(Rule::points).reversed();

    private final RuleParts parts;

    private RuleBook(RuleParts parts) {
        this.parts = parts;
    }

    /// The rules that come with the program.
    public static RuleBook standard() {
        return switch (parse(standardText(), STANDARD)) {
            case RuleReading.Sound(RuleBook rules) -> rules;
            case RuleReading.Refused(List<String> problems) ->
                throw new IllegalStateException(String.join("\n", problems));
        };
    }

    /// The text of the rules that come with the program: what a unit copies and edits.
    public static String standardText() {
        try (InputStream in = Objects.requireNonNull(RuleBook.class.getResourceAsStream(STANDARD))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + STANDARD, e);
        }
    }

    /// Reads a unit's own rules.
    ///
    /// @throws IOException where the file cannot be read at all
    public static RuleReading read(Path file) throws IOException {
        String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
        if (Files.size(file) > FILE_BYTES_MAX) {
            return new RuleReading.Refused(List.of(name + ":1: larger than " + FILE_BYTES_MAX + " bytes"));
        }
        return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), name);
    }

    /// Reads rules from text.
    ///
    /// @param name how the text is called in messages
    public static RuleReading parse(String text, String name) {
        Problems problems = new Problems(name);
        RuleParts parts = RuleFile.read(text, problems);
        return parts == null ? new RuleReading.Refused(problems.lines()) : new RuleReading.Sound(new RuleBook(parts));
    }

    /// Says how soon someone must look at a tip.
    ///
    /// @param tip what it says
    /// @param known what linkage knows about its people and files
    /// @param now the moment for which this is asked
    public Urgency rank(TipSignals tip, Known known, Instant now) {
        Facts facts = Facts.of(tip, known, now, parts.retention());
        List<Rule> applying = applying(facts);
        @Nullable Band floor = floor(applying);
        boolean danger = floor != null && floor.compareTo(Band.URGENT) <= 0;
        int sum = parts.start();
        @Nullable Band cap = null;
        List<Reason> reasons = new ArrayList<>(applying.size() + 3);
        for (Rule rule : applying) {
            if (!danger || !rule.lowers()) {
                sum += rule.points();
                cap = lower(cap, rule.cap());
                reasons.add(rule.reason(facts));
            }
        }
        int priority = settle(sum, floor, cap, reasons);
        return new Urgency(
                priority,
                parts.scale().band(priority),
                reasons,
                Clocks.of(tip, now, parts),
                parts.completeness().of(tip));
    }

    /// The rules that hold, without the lighter ones of each group, weightiest first.
    private List<Rule> applying(Facts facts) {
        List<Rule> applying = new ArrayList<>();
        List<Rule> rules = parts.rules();
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            if (rule.when().holds(facts)) {
                take(rule, applying);
            }
        }
        applying.sort(WEIGHTIEST);
        return applying;
    }

    private static void take(Rule rule, List<Rule> applying) {
        for (int i = 0; i < applying.size() && !rule.group().isEmpty(); i++) {
            Rule other = applying.get(i);
            if (other.group().equals(rule.group())) {
                if (Math.abs(rule.points()) > Math.abs(other.points())) {
                    applying.set(i, rule);
                }
                return;
            }
        }
        applying.add(rule);
    }

    /// Brings the sum between cap, floor and the ends of the scale, each step with its own reason.
    private int settle(int sum, @Nullable Band floor, @Nullable Band cap, List<Reason> reasons) {
        if (parts.start() != 0) {
            reasons.add(Steps.START.reason(parts.start()));
        }
        int settled = parts.scale().onto(sum);
        step(settled < sum ? Steps.TOP : Steps.BOTTOM, settled - sum, reasons);
        if (cap != null) {
            int capped = Math.min(settled, parts.scale().highest(cap));
            step(Steps.BAND_CAP, capped - settled, reasons);
            settled = capped;
        }
        if (floor != null) {
            int held = Math.max(settled, parts.scale().lowest(floor));
            step(Steps.BAND_FLOOR, held - settled, reasons);
            settled = held;
        }
        return settled;
    }

    private static void step(Steps step, int points, List<Reason> reasons) {
        if (points != 0) {
            reasons.add(step.reason(points));
        }
    }

    private static @Nullable Band floor(List<Rule> rules) {
        @Nullable Band highest = null;
        for (Rule rule : rules) {
            Band floor = rule.floor();
            if (floor != null && (highest == null || floor.compareTo(highest) < 0)) {
                highest = floor;
            }
        }
        return highest;
    }

    private static @Nullable Band lower(@Nullable Band a, @Nullable Band b) {
        return a == null || (b != null && b.compareTo(a) > 0) ? b : a;
    }

    /// What the engine itself does to a sum.
    private enum Steps {
        START("start", "Every tip starts here", "จุดเริ่มต้นของทุกเบาะแส"),
        TOP(
                "scale-end",
                "More than enough to come first: what lies beyond counts for less",
                "เกินเกณฑ์ที่ต้องดูก่อนแล้ว คะแนนส่วนที่เกินจึงนับน้อยลง"),
        BOTTOM("scale-end", "No priority is lower than 0", "ลำดับความสำคัญไม่ต่ำกว่า 0"),
        BAND_CAP("band-cap", "Held below by a rule above", "จำกัดระดับไว้ตามกฎข้างต้น"),
        BAND_FLOOR("band-floor", "Lifted into the band that a rule above demands", "ยกระดับขึ้นตามกฎข้างต้น");

        private final String id;
        private final String english;
        private final String thai;

        Steps(String id, String english, String thai) {
            this.id = id;
            this.english = english;
            this.thai = thai;
        }

        Reason reason(int points) {
            return new Reason(id, points, english, thai);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Clock;
import org.kumkrong.triage.Completeness;
import org.kumkrong.triage.settings.Problems;
import org.kumkrong.triage.settings.Setting;
import org.kumkrong.triage.signals.Piece;

/// Reads a rule file as a whole and finds every mistake in it. For one thread.
final class RuleFile {
    private static final int VERSION = 1;
    private static final int DAYS_MAX = 3_650;
    private static final int RULES_MAX = 500;
    private static final Set<String> KEYS =
            Set.of("version", "start", "bands", "retention", "completeness", "clocks", "rules");

    private final Problems problems;
    private final Map<String, Setting> top;
    private final Setting root;

    private RuleFile(Setting root, Problems problems) {
        this.root = root;
        this.problems = problems;
        this.top = root.entries(KEYS);
    }

    /// The file's parts; null where something is wrong.
    static @Nullable RuleParts read(String text, Problems problems) {
        Setting root = Setting.parse(text, problems);
        return root == null ? null : new RuleFile(root, problems).parts();
    }

    private @Nullable RuleParts parts() {
        Setting version = part(root, top, "version");
        if (version != null && version.number(1, 999) != VERSION) {
            version.wrong("this program reads version " + VERSION + " of the rule file");
        }
        Setting startSetting = part(root, top, "start");
        int start = startSetting == null ? 0 : startSetting.number(0, Scale.HIGHEST);
        Scale scale = scale();
        Retention retention = retention();
        CompletenessScale completeness = completeness();
        Map<Clock.Kind, RuleParts.Label> clocks = clocks();
        List<Rule> rules = rules();
        if (!problems.none() || scale == null || retention == null) {
            return null;
        }
        return new RuleParts(start, scale, retention, completeness, clocks, rules);
    }

    private static @Nullable Setting part(Setting parent, Map<String, Setting> entries, String key) {
        Setting part = entries.get(key);
        if (part == null) {
            parent.wrong("`" + key + "` is missing");
        }
        return part;
    }

    private @Nullable Scale scale() {
        Setting bands = part(root, top, "bands");
        if (bands == null) {
            return null;
        }
        Map<String, Setting> entries = bands.entries(Set.of("IMMEDIATE", "URGENT", "STANDARD", "MONITOR"));
        int[] lowest = new int[4];
        List<String> names = List.of("IMMEDIATE", "URGENT", "STANDARD", "MONITOR");
        for (int i = 0; i < lowest.length; i++) {
            Setting from = part(bands, entries, names.get(i));
            lowest[i] = from == null ? 0 : from.number(1, Scale.HIGHEST);
        }
        if (lowest[0] > lowest[1] && lowest[1] > lowest[2] && lowest[2] > lowest[3] && lowest[3] > 0) {
            return new Scale(lowest[0], lowest[1], lowest[2], lowest[3]);
        }
        bands.wrong("the lowest priorities of the bands must fall from IMMEDIATE over URGENT and STANDARD to MONITOR");
        return null;
    }

    private @Nullable Retention retention() {
        Setting retention = part(root, top, "retention");
        if (retention == null) {
            return null;
        }
        Map<String, Setting> entries = retention.entries(Set.of("unit_country", "countries"));
        Setting unit = part(retention, entries, "unit_country");
        Setting countries = part(retention, entries, "countries");
        if (unit == null || countries == null) {
            return null;
        }
        Map<String, Integer> days = new HashMap<>();
        countries.entries(Set.of()).forEach((country, setting) -> days.put(country, days(country, setting)));
        if (days.containsKey(unit.text())) {
            return new Retention(unit.text(), days);
        }
        unit.wrong("`countries` must tell the days of the unit's own country `" + unit.text() + "`");
        return null;
    }

    private static int days(String country, Setting setting) {
        if (!country.matches("[A-Z]{2}")) {
            setting.wrong("expected a country as two capital letters (ISO 3166), found `" + country + "`");
        }
        Map<String, Setting> entries = setting.entries(Set.of("days", "source"));
        Setting days = part(setting, entries, "days");
        Setting source = part(setting, entries, "source");
        if (source != null) {
            source.filledText();
        }
        return days == null ? 0 : days.number(0, DAYS_MAX);
    }

    private CompletenessScale completeness() {
        List<CompletenessScale.Share> shares = new ArrayList<>();
        Setting completeness = part(root, top, "completeness");
        if (completeness != null) {
            int sum = 0;
            for (Setting item : completeness.items()) {
                CompletenessScale.Share share = share(item);
                if (share != null) {
                    shares.add(share);
                    sum += share.points();
                }
            }
            if (sum != Scale.HIGHEST) {
                completeness.wrong("the points of all pieces must add up to 100, not " + sum);
            }
        }
        return new CompletenessScale(shares);
    }

    private static CompletenessScale.@Nullable Share share(Setting item) {
        Map<String, Setting> entries = item.entries(Set.of("piece", "points", "en", "th"));
        Setting piece = part(item, entries, "piece");
        Setting points = part(item, entries, "points");
        RuleParts.Label label = label(item, entries);
        Piece known = piece == null ? null : piece.word(Piece.class);
        if (known == null || points == null || label == null) {
            return null;
        }
        return new CompletenessScale.Share(
                known, points.number(0, Scale.HIGHEST), new Completeness.Missing(label.english(), label.thai()));
    }

    private static RuleParts.@Nullable Label label(Setting parent, Map<String, Setting> entries) {
        Setting english = part(parent, entries, "en");
        Setting thai = part(parent, entries, "th");
        return english == null || thai == null ? null : new RuleParts.Label(english.filledText(), thai.filledText());
    }

    private Map<Clock.Kind, RuleParts.Label> clocks() {
        Map<Clock.Kind, RuleParts.Label> labels = new EnumMap<>(Clock.Kind.class);
        Setting clocks = part(root, top, "clocks");
        if (clocks != null) {
            Map<String, Setting> entries = clocks.entries(Set.of("deadline", "meeting", "provider_logs"));
            for (Clock.Kind kind : Clock.Kind.values()) {
                Setting clock = part(clocks, entries, kind.name().toLowerCase(java.util.Locale.ROOT));
                RuleParts.Label label = clock == null ? null : label(clock, clock.entries(Set.of("en", "th")));
                if (label != null) {
                    labels.put(kind, label);
                }
            }
        }
        return labels;
    }

    private List<Rule> rules() {
        Setting rules = part(root, top, "rules");
        if (rules == null) {
            return List.of();
        }
        RuleReader reader = new RuleReader();
        List<Setting> items = rules.items();
        if (items.size() > RULES_MAX) {
            rules.wrong("more than " + RULES_MAX + " rules");
            return List.of();
        }
        items.forEach(reader::read);
        reader.checkGroups();
        return reader.rules();
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Band;
import org.kumkrong.triage.settings.Setting;

/// Reads the rules of a rule file one by one. For one thread.
final class RuleReader {
    private static final Set<String> KEYS =
            Set.of("id", "when", "points", "floor", "cap", "group", "en", "th", "source");
    /// Ids of the reasons that the engine itself adds.
    private static final Set<String> TAKEN = Set.of("start", "band-floor", "band-cap", "scale-end");

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Setting> places = new HashMap<>();

    List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    void read(Setting item) {
        Map<String, Setting> entries = item.entries(KEYS);
        for (String needed : List.of("id", "when", "en", "th", "source")) {
            if (!entries.containsKey(needed)) {
                item.wrong("`" + needed + "` is missing in this rule");
                return;
            }
        }
        Condition when = condition(get(entries, "when"));
        ReasonText english = reason(get(entries, "en"), false);
        ReasonText thai = reason(get(entries, "th"), true);
        String id = id(get(entries, "id"));
        String source = get(entries, "source").filledText();
        if (when != null && english != null && thai != null) {
            add(item, effects(item, entries, new Rule(id, when, 0, null, null, "", english, thai, source)));
        }
    }

    private static Setting get(Map<String, Setting> entries, String key) {
        return java.util.Objects.requireNonNull(entries.get(key));
    }

    private String id(Setting setting) {
        String id = setting.filledText();
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            setting.wrong("expected an id of small letters, digits and hyphens, found `" + id + "`");
        } else if (rules.containsKey(id) || TAKEN.contains(id)) {
            setting.wrong("the id `" + id + "` is taken already");
        }
        return id;
    }

    private static @Nullable Condition condition(Setting setting) {
        try {
            return ConditionParser.parse(setting.filledText());
        } catch (ConditionParser.Wrong e) {
            setting.wrong(e.what());
            return null;
        }
    }

    private static @Nullable ReasonText reason(Setting setting, boolean thai) {
        try {
            return ReasonText.parse(setting.filledText(), thai);
        } catch (ConditionParser.Wrong e) {
            setting.wrong(e.what());
            return null;
        }
    }

    private static Rule effects(Setting item, Map<String, Setting> entries, Rule rule) {
        Setting points = entries.get("points");
        Setting floor = entries.get("floor");
        Setting cap = entries.get("cap");
        Setting group = entries.get("group");
        if (points == null && floor == null && cap == null) {
            item.wrong("the rule does nothing; expected `points`, `floor` or `cap`");
        }
        return new Rule(
                rule.id(),
                rule.when(),
                points == null ? 0 : points.number(-Scale.HIGHEST, Scale.HIGHEST),
                floor == null ? null : floor.word(Band.class),
                cap == null ? null : cap.word(Band.class),
                group == null ? "" : group.filledText(),
                rule.english(),
                rule.thai(),
                rule.source());
    }

    private void add(Setting item, Rule rule) {
        rule.dangers().forEach(item::wrong);
        rules.putIfAbsent(rule.id(), rule);
        places.putIfAbsent(rule.id(), item);
    }

    /// Of a group only the weightiest rule counts, so a weightier one must do all that a lighter one does.
    void checkGroups() {
        for (Rule rule : rules.values()) {
            for (Rule other : rules.values()) {
                if (!rule.group().isEmpty() && rule.group().equals(other.group())) {
                    checkPair(rule, other);
                }
            }
        }
    }

    private void checkPair(Rule rule, Rule other) {
        Setting place = java.util.Objects.requireNonNull(places.get(rule.id()));
        if (rule.raises() != other.raises()) {
            place.wrong("the group `" + rule.group() + "` holds rules that raise and rules that lower");
        } else if (rule.points() > other.points() && strength(rule.floor()) < strength(other.floor())) {
            place.wrong("in the group `" + rule.group() + "` this rule has more points than `" + other.id()
                    + "` but a lower floor; the weightier one alone counts");
        } else if (rule.points() < other.points()
                && rule.lowers()
                && strictness(rule.cap()) < strictness(other.cap())) {
            place.wrong("in the group `" + rule.group() + "` this rule takes more points than `" + other.id()
                    + "` but has a higher cap; the weightier one alone counts");
        }
    }

    private static int strength(@Nullable Band floor) {
        return floor == null ? 0 : Band.values().length - floor.ordinal();
    }

    private static int strictness(@Nullable Band cap) {
        return cap == null ? 0 : 1 + cap.ordinal();
    }
}

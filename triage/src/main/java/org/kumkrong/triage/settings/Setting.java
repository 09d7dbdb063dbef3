// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// One place in a YAML file and what stands there.
///
/// Asking for what is not there adds a problem and gives an empty answer, so that one reading finds every mistake.
public final class Setting {
    private static final int CHARS_MAX = 4 << 20;

    private final Node node;
    private final Problems problems;

    private Setting(Node node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    /// Reads a file's text; null, with the problem added, where it is no YAML or empty.
    public static @Nullable Setting parse(String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(CHARS_MAX)
                .build();
        try {
            Optional<Node> root =
                    new Composer(settings, new ParserImpl(settings, new StreamReader(settings, text))).getSingleNode();
            if (root.isPresent()) {
                return new Setting(root.get(), problems);
            }
            problems.add(1, "the file is empty");
        } catch (MarkedYamlEngineException e) {
            problems.add(line(e.getProblemMark()), "not readable as YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            problems.add(1, "not readable as YAML: " + e.getMessage());
        }
        return null;
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(m -> m.getLine() + 1).orElse(1);
    }

    /// The line it starts on, from 1.
    public int line() {
        return line(node.getStartMark());
    }

    /// Adds a problem at this place.
    public void wrong(String what) {
        problems.add(line(), what);
    }

    /// The entries of a mapping, in their order. Keys other than `allowed` are problems; an empty set allows any.
    public Map<String, Setting> entries(Set<String> allowed) {
        Map<String, Setting> entries = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            wrong("expected `key: value` pairs");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            Setting key = new Setting(tuple.getKeyNode(), problems);
            String name = key.text();
            if (!allowed.isEmpty() && !allowed.contains(name)) {
                key.wrong("unknown key `" + name + "`; expected one of "
                        + String.join(", ", allowed.stream().sorted().toList()));
            } else if (entries.put(name, new Setting(tuple.getValueNode(), problems)) != null) {
                key.wrong("`" + name + "` stands here twice");
            }
        }
        return entries;
    }

    /// The items of a list.
    public List<Setting> items() {
        List<Setting> items = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> items.add(new Setting(item, problems)));
        } else {
            wrong("expected a list, each item on its own line after `- `");
        }
        return items;
    }

    /// The text that stands here, empty where it is none.
    public String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        wrong("expected text");
        return "";
    }

    /// The text that stands here; a problem where it is empty.
    public String filledText() {
        String text = text();
        if (text.isEmpty() && node instanceof ScalarNode) {
            wrong("expected text, found nothing");
        }
        return text;
    }

    /// A whole number within bounds; the nearest bound, or 0 where it is no number, with the problem added.
    public int number(int lowest, int highest) {
        String text = text();
        int number = text.matches("[+-]?[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        if (!text.equals(Integer.toString(number)) || number < lowest || number > highest) {
            wrong("expected a whole number from " + lowest + " to " + highest + ", found `" + text + "`");
        }
        return Math.clamp(number, lowest, highest);
    }

    /// One of an enum's words; null, with the problem added, where it is none.
    public <E extends Enum<E>> @Nullable E word(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return constant;
            }
        }
        wrong("expected one of "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .toList())
                + ", found `" + text + "`");
        return null;
    }

    /// Quotes nothing.
    @Override
    public String toString() {
        return "setting at line " + line();
    }
}

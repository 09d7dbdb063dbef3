// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who speaks where in a talk that a text quotes, whatever its layout: `[time] name: words`, `name (id)
/// -> name: words`,
/// `From: name`, or a table with a column for the sender. Linear in the text.
final class Turns {
    /// Nobody speaks here: the text only tells.
    static final int NONE = -1;
    /// Somebody speaks who is none of the people of the tip, or it cannot be told who.
    static final int UNKNOWN = -2;
    /// A child speaks, of which the tip has no mention.
    static final int CHILD = -3;
    /// Somebody speaks for the child, such as a parent.
    static final int HELPER = -4;

    private static final int HEAD_CHARS_MAX = 120;
    private static final int LABEL_CHARS_MAX = 48;
    private static final int LINES_MAX = 5_000;

    /// What may stand before the name: bullets, a time in brackets or bare, a separator.
    private static final Pattern LEAD =
            Pattern.compile("\\s*(?:[-*•>|]\\s*)?(?:\\[[^\\]\\n]{0,40}]\\s*|\\([^)\\n]{0,32}[0-9][^)\\n]{0,8}\\)\\s*"
                    + "|[0-9][0-9T:./\\- ]{3,28}(?:Z|UTC|GMT|AM|PM|am|pm|น\\.|[+-][0-9:]{4,6})?\\s*)?(?:[-–,|]\\s*)?");
    private static final Pattern KEYED = Pattern.compile(
            "(?:from|sender|author|sent by|speaker|ผู้ส่ง|จาก)\\s*[:=]\\s*(?<name>[^\\n,;|]{1,60}?)"
                    + "(?<end>\\s*\\n|\\s*$|[,;|\\t]|\\s+(?:to|recipient|sent|date|time|text|body|message|ถึง)\\s*[:=])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LABELLED = Pattern.compile(
            "[\"<]?(?<name>[^\\n:\"<>→]{1,48}?)[\">]?\\s*(?:(?::(?!//)(?!\\d))|->|→|=>|\\s(?:wrote|writes|says|said|sent)\\b)");
    private static final Pattern TABLE = Pattern.compile(
            "[^:\\n]{0,80}\\b(?:sender|from|author|username)\\b[^:\\n]{0,80}\\b(?:message|text|content|body)\\b[^:\\n]{0,40}",
            Pattern.CASE_INSENSITIVE);

    /// Labels of fields, not of people.
    private static final Set<String> FIELDS = Set.copyOf(List.of("""
            to email e-mail phone tel mobile name username user id uid ip address date time sent received subject text body
            message content note notes url link line ig instagram facebook fb telegram tiktok snapchat discord twitter x
            imei device bio display name platform service status file files reason summary chat type account bank school
            age gender location country city last login registration comment description report case incident attachment
            วันที่ เวลา โทร เบอร์ ชื่อ บัญชี ไลน์ ที่อยู่ หมายเหตุ เรื่อง เคส ถึง ข้อความ
            """.strip().split("\\s+")));

    private final List<Turn> turns = new ArrayList<>();

    private record Turn(int start, int end, int speaker) {}

    private Turns() {}

    /// Reads the turns of a text.
    ///
    /// @param people who may speak; asked for only where the text has labels
    static Turns of(String text, Supplier<Speakers> people) {
        var turns = new Turns();
        var labels = labels(text);
        if (labels.isEmpty()) {
            return turns;
        }
        var known = people.get();
        var speakers = new HashMap<String, Integer>();
        labels.forEach(label -> speakers.computeIfAbsent(label.name(), known::whom));
        boolean nobody = speakers.values().stream().allMatch(speaker -> speaker == UNKNOWN);
        if (nobody && !(speakers.size() > 1 && labels.stream().allMatch(Label::ofTalk))) {
            return turns;
        }
        infer(speakers, known);
        if (known.suspect() >= 0 && speakers.size() == 2 && nobody) {
            demanding(text, labels, speakers, known);
        }
        boolean oneLineEach = labels.size() > 2 && oneLineEach(text, labels);
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size() ? labels.get(i + 1).start() : text.length();
            if (i + 1 == labels.size() && oneLineEach) {
                end = lineEnd(text, labels.get(i).start());
            }
            turns.turns.add(new Turn(
                    labels.get(i).start(),
                    end,
                    speakers.getOrDefault(labels.get(i).name(), UNKNOWN)));
        }
        return turns;
    }

    /// Of two who talk and are not named, the one who asks for money or pictures is the only suspect.
    private static void demanding(String text, List<Label> labels, Map<String, Integer> speakers, Speakers people) {
        var demands = new HashMap<String, Integer>();
        for (int i = 0; i < labels.size(); i++) {
            int end = i + 1 < labels.size()
                    ? labels.get(i + 1).start()
                    : lineEnd(text, labels.get(i).start());
            demands.merge(labels.get(i).name(), demands(text, labels.get(i).start(), end), Integer::sum);
        }
        for (var name : speakers.keySet()) {
            int others = demands.entrySet().stream()
                    .filter(e -> !e.getKey().equals(name))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (demands.getOrDefault(name, 0) > 2 * others + 1) {
                speakers.replaceAll((who, _) -> who.equals(name) ? people.suspect() : people.other(people.suspect()));
                return;
            }
        }
    }

    private static int demands(String text, int from, int to) {
        var words = FoldedText.of(text.substring(from, to));
        int demands = 0;
        for (int i = 0; i < words.length(); ) {
            var hit = CueWords.TREE.at(words, i, words.length());
            demands += hit != null && hit.meaning() == CueWords.Cue.DEMAND ? 1 : 0;
            i = hit == null ? i + 1 : hit.end();
        }
        return demands;
    }

    /// Whether each line of a talk begins with who speaks: what follows the last one is then told, not said.
    private static boolean oneLineEach(String text, List<Label> labels) {
        for (int i = 0; i + 1 < labels.size(); i++) {
            if (!text.substring(
                            lineEnd(text, labels.get(i).start()),
                            labels.get(i + 1).start())
                    .isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /// Who speaks at a place.
    int speaker(int at) {
        int low = 0;
        int high = turns.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var turn = turns.get(middle);
            if (at < turn.start()) {
                high = middle - 1;
            } else if (at >= turn.end()) {
                low = middle + 1;
            } else {
                return turn.speaker();
            }
        }
        return NONE;
    }

    /// Of two labels the one that names nobody we know is the other's.
    private static void infer(Map<String, Integer> speakers, Speakers people) {
        var unknown = speakers.entrySet().stream()
                .filter(e -> e.getValue() == UNKNOWN)
                .map(Map.Entry::getKey)
                .toList();
        var known =
                speakers.values().stream().filter(s -> s != UNKNOWN).distinct().toList();
        if (unknown.size() == 1 && known.size() == 1) {
            speakers.put(unknown.getFirst(), people.other(known.getFirst()));
        }
    }

    /// What stands before a line.
    ///
    /// @param ofTalk whether it looks like a speaker whoever it names: behind a time, or a screen name
    private record Label(int start, String name, boolean ofTalk) {}

    private static List<Label> labels(String text) {
        if (text.indexOf(':') < 0 && text.indexOf(',') < 0 && text.indexOf('>') < 0) {
            return List.of();
        }
        var labels = new ArrayList<Label>();
        boolean table = text.indexOf('\n') > 0 && TABLE.matcher(text).lookingAt();
        int lines = 0;
        for (int line = 0; line < text.length() && lines < LINES_MAX; lines++) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            var name = label(text, line, Math.min(end, line + HEAD_CHARS_MAX), table);
            if (!name.isEmpty()) {
                boolean timed = line < text.length() && "[(0123456789".indexOf(text.charAt(line)) >= 0;
                labels.add(new Label(line, name, timed || name.matches(".*[_0-9].*")));
            }
            line = end + 1;
        }
        return labels;
    }

    private static String label(String text, int from, int to, boolean table) {
        if (!table && !marked(text, from, to)) {
            return "";
        }
        int at = from;
        if (!Character.isLetter(text.charAt(from))) {
            var lead = LEAD.matcher(text).region(from, to);
            at = lead.lookingAt() ? lead.end() : from;
        }
        if (at >= to) {
            return "";
        }
        if (table) {
            int comma = text.indexOf(',', at);
            return comma > at && comma < to ? tidy(text.substring(at, comma)) : "";
        }
        Matcher keyed = KEYED.matcher(text).region(at, to);
        if (keyed.lookingAt()) {
            return tidy(keyed.group("name"));
        }
        Matcher labelled = LABELLED.matcher(text).region(at, to);
        if (!labelled.lookingAt()) {
            return "";
        }
        var name = tidy(labelled.group("name"));
        boolean field = FIELDS.contains(name) || name.split(" ").length > 5 || name.length() > LABEL_CHARS_MAX;
        return field || name.startsWith("to ") ? "" : name;
    }

    /// Whether a sign stands in the head of a line that may end a label.
    private static boolean marked(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '>' || c == '→' || c == '=') {
                return true;
            }
        }
        return false;
    }

    private static String tidy(String label) {
        var tidy = label.strip().toLowerCase(Locale.ROOT);
        return tidy.startsWith("\"") && tidy.endsWith("\"") && tidy.length() > 2
                ? tidy.substring(1, tidy.length() - 1)
                : tidy;
    }
}

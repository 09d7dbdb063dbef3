// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.rules.Condition.Comparison;

/// Reads the small language of conditions; see `docs/triage-rules.md` for its grammar. For one thread.
///
/// There is nothing in it that could run, loop or reach outside: names of facts, constants, and, or, not.
final class ConditionParser {
    private static final int DEPTH_MAX = 20;
    private static final int TOKENS_MAX = 300;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(<=|>=|!=|<|>|=|\\(|\\)|,|[0-9]+|[A-Za-z_][A-Za-z_0-9]*)");
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "<", Comparison.LESS,
            "<=", Comparison.AT_MOST,
            "=", Comparison.EQUAL,
            "!=", Comparison.UNEQUAL,
            ">=", Comparison.AT_LEAST,
            ">", Comparison.MORE);
    private static final Map<String, Integer> UNIT_SECONDS =
            Map.of("minute", 60, "minutes", 60, "hour", 3600, "hours", 3600, "day", 86_400, "days", 86_400);

    private final List<String> tokens = new ArrayList<>();
    private int at;
    private int depth;

    private ConditionParser(String text) throws Wrong {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.stripTrailing().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new Wrong(
                        "`" + text.substring(end).strip().charAt(0) + "` means nothing here; expected facts, numbers,"
                                + " `and`, `or`, `not`, brackets or one of < <= = != >= >");
            }
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (tokens.size() > TOKENS_MAX) {
            throw new Wrong("longer than " + TOKENS_MAX + " words; make two rules of it");
        }
    }

    /// What is wrong with a condition, in words for whoever wrote it.
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1;

        private final String what;

        Wrong(String what) {
            super(what);
            this.what = what;
        }

        String what() {
            return what;
        }
    }

    static Condition parse(String text) throws Wrong {
        ConditionParser parser = new ConditionParser(text);
        Condition condition = parser.any();
        if (parser.at < parser.tokens.size()) {
            throw new Wrong("expected `and`, `or` or the end, found `" + parser.tokens.get(parser.at) + "`");
        }
        return condition;
    }

    private Condition any() throws Wrong {
        List<Condition> parts = new ArrayList<>(List.of(all()));
        while (take("or")) {
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.Any(List.copyOf(parts));
    }

    private Condition all() throws Wrong {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (take("and")) {
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Condition.All(List.copyOf(parts));
    }

    private Condition one() throws Wrong {
        if (++depth > DEPTH_MAX) {
            throw new Wrong("more than " + DEPTH_MAX + " brackets or `not` within each other");
        }
        Condition condition;
        if (take("not")) {
            condition = new Condition.Not(one());
        } else if (take("(")) {
            condition = any();
            if (!take(")")) {
                throw new Wrong("expected `)`, found " + found());
            }
        } else {
            condition = aboutFact();
        }
        depth--;
        return condition;
    }

    private Condition aboutFact() throws Wrong {
        String name = next("a fact");
        Fact fact = Fact.named(name);
        if (fact == null) {
            throw new Wrong("there is no fact `" + name + "`" + nearest(name));
        }
        if (take("is")) {
            boolean not = take("not");
            if (!take("known")) {
                throw new Wrong("expected `known` or `not known` after `" + name + " is`, found " + found());
            }
            Condition known = new Condition.IsKnown(fact);
            return not ? new Condition.Not(known) : known;
        }
        return switch (fact.type()) {
            case TRUTH -> truth(fact);
            case WORD -> word(fact);
            case NUMBER, TIME_LEFT, TIME_SINCE -> comparison(fact);
        };
    }

    private Condition truth(Fact fact) throws Wrong {
        if (at < tokens.size() && COMPARISONS.containsKey(tokens.get(at))) {
            throw new Wrong("`" + fact.word() + "` is true or false; write `" + fact.word() + "` or `not " + fact.word()
                    + "` without `" + tokens.get(at) + "`");
        }
        return new Condition.Yes(fact);
    }

    private Condition word(Fact fact) throws Wrong {
        BitSet words = new BitSet();
        if (take("in")) {
            expect("(");
            do {
                words.set(number(fact, next("a word")));
            } while (take(","));
            expect(")");
            return new Condition.OneOf(fact, words);
        }
        boolean not = take("!=");
        if (!not && !take("=")) {
            throw new Wrong("expected `=`, `!=` or `in (…)` after `" + fact.word() + "`, found " + found());
        }
        words.set(number(fact, next("a word")));
        Condition oneOf = new Condition.OneOf(fact, words);
        return not ? new Condition.Not(oneOf) : oneOf;
    }

    private static int number(Fact fact, String word) throws Wrong {
        int number = fact.vocabulary().indexOf(word.toLowerCase(Locale.ROOT));
        if (number < 0) {
            throw new Wrong("`" + fact.word() + "` is never `" + word + "`; expected one of "
                    + String.join(", ", fact.vocabulary()));
        }
        return number;
    }

    private Condition comparison(Fact fact) throws Wrong {
        Comparison comparison = at < tokens.size() ? COMPARISONS.get(tokens.get(at)) : null;
        if (comparison == null) {
            throw new Wrong("`" + fact.word() + "` is " + fact.type().words()
                    + "; expected one of < <= = != >= > after it, found " + found());
        }
        at++;
        String number = next("a number");
        if (!number.matches("[0-9]{1,6}")) {
            throw new Wrong(
                    "expected a number of at most 6 digits after `" + fact.word() + "`, found `" + number + "`");
        }
        double constant = Double.parseDouble(number);
        if (fact.type().duration()) {
            String unit = next("minutes, hours or days");
            Integer seconds = UNIT_SECONDS.get(unit);
            if (seconds == null) {
                throw new Wrong("expected minutes, hours or days after `" + number + "`, found `" + unit + "`");
            }
            constant *= seconds;
        }
        return new Condition.Compares(fact, comparison, constant);
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(String token) throws Wrong {
        if (!take(token)) {
            throw new Wrong("expected `" + token + "`, found " + found());
        }
    }

    private String next(String expected) throws Wrong {
        if (at >= tokens.size()) {
            throw new Wrong("expected " + expected + ", found the end");
        }
        return tokens.get(at++);
    }

    private String found() {
        return at < tokens.size() ? "`" + tokens.get(at) + "`" : "the end";
    }

    private static String nearest(String name) {
        @Nullable String best = null;
        int bestShared = 3;
        for (Fact fact : Fact.values()) {
            int shared = shared(name.toLowerCase(Locale.ROOT), fact.word());
            if (shared > bestShared) {
                best = fact.word();
                bestShared = shared;
            }
        }
        return best == null ? "; docs/triage-rules.md lists them" : "; did you mean `" + best + "`?";
    }

    private static int shared(String a, String b) {
        int shared = 0;
        while (shared < a.length() && shared < b.length() && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}

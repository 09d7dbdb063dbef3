// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One object in a tip's JSON, whose members are taken one by one; what nobody took by the end is unknown and refused.
/// Messages name places and quote no value.
final class TipJsonObject {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final String where;
    private final Map<String, Object> left;

    /// @param where where in the tip it stands; empty for the tip itself
    /// @param members its members by name: texts, whole numbers, booleans, lists, and objects as maps
    TipJsonObject(String where, Map<String, Object> members) {
        this.where = where;
        this.left = members;
    }

    static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("tip JSON: " + what);
    }

    private String at(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    boolean has(String name) {
        return left.containsKey(name);
    }

    /// Refuses what nobody took.
    void end() {
        for (String name : left.keySet()) {
            throw refused(
                    PLAIN_NAME.matcher(name).matches()
                            ? "unknown field " + at(name)
                            : "an unknown field in " + (where.isEmpty() ? "the tip" : where));
        }
    }

    private <T> T take(String name, Class<T> type, String what) {
        Object value = left.remove(name);
        if (value == null) {
            throw refused(at(name) + " is missing");
        }
        return checked(value, type, at(name), what);
    }

    private static <T> T checked(Object value, Class<T> type, String at, String what) {
        if (!type.isInstance(value)) {
            throw refused(at + " is not " + what);
        }
        return type.cast(value);
    }

    String text(String name) {
        return take(name, String.class, "a text");
    }

    String filledText(String name) {
        String text = text(name);
        if (text.isEmpty()) {
            throw refused(at(name) + " is empty");
        }
        return text;
    }

    long number(String name) {
        return take(name, Long.class, "a whole number");
    }

    int smallNumber(String name) {
        long number = number(name);
        if (number != (int) number) {
            throw refused(at(name) + " is out of range");
        }
        return (int) number;
    }

    boolean flag(String name) {
        return take(name, Boolean.class, "true or false");
    }

    <E extends Enum<E>> E kind(String name, Class<E> kinds) {
        return kind(text(name), at(name), kinds);
    }

    private static <E extends Enum<E>> E kind(String word, String at, Class<E> kinds) {
        for (E kind : kinds.getEnumConstants()) {
            if (kind.name().equals(word)) {
                return kind;
            }
        }
        throw refused(at + " is none of the known words");
    }

    Instant instant(String name) {
        String text = text(name);
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) { // its message quotes the text
            throw refused(at(name) + " is not a moment in UTC");
        }
    }

    @SuppressWarnings("unchecked") // whoever reads JSON makes such maps only
    TipJsonObject object(String name) {
        return new TipJsonObject(at(name), take(name, Map.class, "an object"));
    }

    /// An object of that name, read; null where there is none.
    <T> @Nullable T optional(String name, Function<TipJsonObject, T> read) {
        return has(name) ? read(object(name), read) : null;
    }

    private static <T> T read(TipJsonObject object, Function<TipJsonObject, T> read) {
        T value = read.apply(object);
        object.end();
        return value;
    }

    /// A list of objects, each read.
    @SuppressWarnings("unchecked") // whoever reads JSON makes such maps only
    <T> List<T> all(String name, Function<TipJsonObject, T> read) {
        List<T> items = new ArrayList<>();
        for (Object item : take(name, List.class, "a list")) {
            String at = at(name) + "[" + items.size() + "]";
            Map<String, Object> members = checked(item, Map.class, at, "an object");
            items.add(read(new TipJsonObject(at, members), read));
        }
        return items;
    }

    List<String> words(String name) {
        return words(take(name, List.class, "a list"), at(name));
    }

    private static List<String> words(List<?> items, String at) {
        List<String> words = new ArrayList<>();
        for (Object item : items) {
            words.add(checked(item, String.class, at, "a list of texts"));
        }
        return words;
    }

    <E extends Enum<E>> List<E> kinds(String name, Class<E> kinds) {
        return words(name).stream().map(word -> kind(word, at(name), kinds)).toList();
    }

    /// An object whose members anybody may name, all of them texts.
    Map<String, String> textsByName(String name) {
        TipJsonObject object = object(name);
        Map<String, String> texts = new LinkedHashMap<>();
        object.left.forEach((key, value) -> texts.put(key, checked(value, String.class, at(name), "texts by name")));
        return texts;
    }

    /// The same with lists of texts.
    Map<String, List<String>> wordsByName(String name) {
        TipJsonObject object = object(name);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        object.left.forEach((key, value) ->
                lists.put(key, words(checked(value, List.class, at(name), "lists of texts by name"), at(name))));
        return lists;
    }
}

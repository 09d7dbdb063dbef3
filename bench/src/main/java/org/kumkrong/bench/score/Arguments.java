// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a bench command was called with: `--name value` pairs, flags without a value, and the words that remain.
public final class Arguments {
    private final Map<String, String> options = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private Arguments() {}

    /// Reads arguments; an option followed by another option, or by nothing, is a flag.
    public static Arguments of(String[] args) {
        Arguments read = new Arguments();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                read.words.add(args[i]);
            } else if (i + 1 < args.length && !args[i + 1].startsWith("--")) {
                read.options.put(args[i].substring(2), args[i + 1]);
                i++;
            } else {
                read.options.put(args[i].substring(2), "");
            }
        }
        return read;
    }

    /// The value of an option that must be there.
    public String need(String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    /// The value of an option, or another where it is not given.
    public String or(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    /// Whether an option or flag was given.
    public boolean has(String name) {
        return options.containsKey(name);
    }

    /// What remains besides options.
    public List<String> words() {
        return List.copyOf(words);
    }
}

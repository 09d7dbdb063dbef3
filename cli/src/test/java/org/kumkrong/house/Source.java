// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// One Java file.
///
/// @param path from the repository's root
/// @param text as written
record Source(String path, String text) {
    private static final Pattern NOT_CODE = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])'|//[^\\n]*|/\\*.*?\\*/",
            Pattern.DOTALL);

    static Source read(Path relative) {
        try {
            return new Source(
                    relative.toString().replace('\\', '/'),
                    Files.readString(Repository.root().resolve(relative)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text without comments and without what stands in quotes.
    String code() {
        return NOT_CODE.matcher(text).replaceAll(match -> match.group().startsWith("/") ? " " : "\"\"");
    }

    String module() {
        return path.substring(0, path.indexOf('/'));
    }

    boolean isTest() {
        return path.contains("/src/test/");
    }

    boolean describesPackage() {
        return path.endsWith("/package-info.java") || path.endsWith("/module-info.java");
    }

    int lines() {
        return (int) text.lines().count();
    }
}

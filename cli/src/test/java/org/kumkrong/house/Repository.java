// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The checkout that the tests run in.
final class Repository {
    private Repository() {}

    /// The folder that holds the launcher.
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("kumkrong")) || !Files.exists(folder.resolve("mvnw"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no launcher above the working folder");
        }
        return folder;
    }

    /// Every Java file of every module, tests included, in order of path.
    static List<Source> javaSources() {
        return files(".java").stream().map(Source::read).toList();
    }

    /// Every file with the given ending that we wrote: nothing built, nothing of the version control, nothing a
    /// benchmark fetched.
    static List<Path> files(String ending) {
        try (Stream<Path> paths = Files.find(root(), 20, (path, attributes) -> attributes.isRegularFile())) {
            return paths.map(path -> root().relativize(path))
                    .filter(path -> path.toString().endsWith(ending))
                    .filter(Repository::ours)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ours(Path relative) {
        if (relative.startsWith(Path.of("bench", "work"))) {
            return false;
        }
        for (Path part : relative) {
            if (part.toString().equals("target") || part.toString().equals(".git")) {
                return false;
            }
        }
        return true;
    }
}

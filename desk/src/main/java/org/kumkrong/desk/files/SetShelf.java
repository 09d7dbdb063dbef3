// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.DeskSettings;
import org.kumkrong.hashindex.set.KnownSet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The operator's folder with sets of fingerprints, each in a folder of its own, made by `hashset build`; none where
/// `KUMKRONG_SETS` is not set. Safe for threads.
@Component
class SetShelf {
    /// Names of folders that stand on a page and in a table.
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private static final int SHOWN_MAX = 200;

    private final @Nullable Path folder;
    private final Map<String, KnownSet> open = new ConcurrentHashMap<>();

    @Autowired
    SetShelf(DeskSettings settings) {
        this(settings.sets());
    }

    SetShelf(@Nullable Path folder) {
        this.folder = folder;
    }

    /// Whether the operator keeps such a folder.
    boolean isKept() {
        return folder != null;
    }

    /// The names of the sets that lie there, sorted.
    List<String> names() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(KnownSet::isSet)
                    .map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> name.matches(NAME))
                    .sorted()
                    .limit(SHOWN_MAX)
                    .toList();
        } catch (IOException e) {
            return List.of(); // the page says that there are none
        }
    }

    /// A set by its name; empty where there is none, or it cannot be read.
    Optional<KnownSet> set(String name) {
        if (folder == null || !name.matches(NAME)) {
            return Optional.empty();
        }
        KnownSet held = open.get(name);
        if (held != null) {
            return Optional.of(held);
        }
        try {
            KnownSet opened = KnownSet.open(folder.resolve(name));
            open.put(name, opened); // files that are never changed: opened twice is the same
            return Optional.of(opened);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

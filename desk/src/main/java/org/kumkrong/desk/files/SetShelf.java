// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.DeskSettings;
import org.kumkrong.hashindex.set.KnownSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The operator's folder with sets of fingerprints, each in a folder of its own, made by `hashset build`; none where
/// `KUMKRONG_SETS` is not set. Safe for threads.
///
/// A set that turns out to be damaged is put aside: it is neither shown as ready nor asked, until its files are others.
@Component
class SetShelf {
    private static final Logger LOG = LoggerFactory.getLogger(SetShelf.class);

    /// Names of folders that stand on a page and in a table.
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";

    private static final int SHOWN_MAX = 200;

    private final @Nullable Path folder;
    private final Map<String, Held> open = new ConcurrentHashMap<>();
    private final Map<String, Aside> aside = new ConcurrentHashMap<>();

    @Autowired
    SetShelf(DeskSettings settings) {
        this(settings.sets());
    }

    SetShelf(@Nullable Path folder) {
        this.folder = folder;
    }

    /// @param files what its files were when it was opened
    /// @param checked whether all of it was compared with its checksums
    private record Held(KnownSet set, String files, boolean checked) {}

    private record Aside(String files, Trouble trouble) {}

    /// Why a set cannot be asked.
    ///
    /// @param kind a key for words, and what the table of attached sets keeps
    /// @param detail which file, in the words of whoever read it; no fingerprint
    record Trouble(String kind, String detail) {
        /// There is no such folder, or it cannot be opened as a set.
        static final String UNREADABLE = "unreadable";

        /// Its files are not what was written.
        static final String DAMAGED = "damaged";

        /// It has no `set.json`: nobody finished it, or that file is gone.
        static final String UNFINISHED = "unfinished";
    }

    /// A folder that does not hold a set that can be asked.
    record Broken(String folder, Trouble trouble) {}

    /// Whether the operator keeps such a folder.
    boolean isKept() {
        return folder != null;
    }

    /// The names of the folders that lie there, sorted; each should hold a set.
    List<String> names() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> name.matches(NAME))
                    .sorted()
                    .limit(SHOWN_MAX)
                    .toList();
        } catch (IOException e) {
            return List.of(); // the page says that there are none
        }
    }

    /// Folders that hold no set, or one that is damaged.
    List<Broken> broken() {
        List<Broken> broken = new ArrayList<>();
        for (String name : names()) {
            held(name, false);
            trouble(name).ifPresent(trouble -> broken.add(new Broken(name, trouble)));
        }
        return broken;
    }

    /// A set by its name; empty where there is none, it cannot be read, or it is known to be damaged. Reads hardly
    /// anything.
    Optional<KnownSet> set(String name) {
        return Optional.ofNullable(held(name, false)).map(Held::set);
    }

    /// Reads all of a set that was not read yet, and compares it with its checksums.
    ///
    /// @return why it cannot be asked; empty where it can
    Optional<Trouble> check(String name) {
        return held(name, true) == null ? trouble(name) : Optional.empty();
    }

    /// Asks a set that is what was written. One that fails nevertheless is put aside.
    ///
    /// @return empty where it cannot be asked
    <T> Optional<T> ask(String name, Function<KnownSet, T> question) {
        Held held = held(name, true);
        if (held == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.apply(held.set()));
        } catch (IndexOutOfBoundsException | IllegalArgumentException | UncheckedIOException e) {
            putAside(name, held.files(), new Trouble(Trouble.DAMAGED, ""));
        } catch (InternalError e) { // what Java throws where a mapped file was cut
            putAside(name, held.files(), new Trouble(Trouble.DAMAGED, ""));
        }
        return Optional.empty();
    }

    private Optional<Trouble> trouble(String name) {
        Aside put = aside.get(name);
        return Optional.of(put == null ? new Trouble(Trouble.UNREADABLE, "") : put.trouble())
                .filter(trouble -> !open.containsKey(name));
    }

    private @Nullable Held held(String name, boolean checked) {
        if (folder == null || !name.matches(NAME)) {
            return null;
        }
        String files = files(folder.resolve(name));
        Aside put = aside.get(name);
        if (put != null && put.files().equals(files)) {
            return null;
        }
        Held held = open.get(name);
        if (held != null && held.files().equals(files) && (held.checked() || !checked)) {
            return held;
        }
        return open(name, folder.resolve(name), files, checked);
    }

    private @Nullable Held open(String name, Path where, String files, boolean checked) {
        if (!Files.isDirectory(where)) {
            open.remove(name);
            return null; // nothing to be remembered: anybody may ask for any name
        }
        if (!KnownSet.isSet(where)) {
            putAside(name, files, new Trouble(Trouble.UNFINISHED, ""));
            return null;
        }
        try {
            KnownSet set = KnownSet.open(where);
            Held held = new Held(set, files, checked && isChecked(name, where, files, set));
            if (checked && !held.checked()) {
                return null;
            }
            aside.remove(name);
            open.put(name, held); // files that are never changed: opened twice is the same
            return held;
        } catch (IOException | IllegalArgumentException e) {
            putAside(name, files, new Trouble(Trouble.UNREADABLE, detail(where, e.getMessage())));
            return null;
        }
    }

    private boolean isChecked(String name, Path where, String files, KnownSet set) {
        try {
            set.check();
            return true;
        } catch (IOException e) {
            putAside(name, files, new Trouble(Trouble.DAMAGED, detail(where, e.getMessage())));
            return false;
        }
    }

    private void putAside(String name, String files, Trouble trouble) {
        LOG.error("the set {} is put aside: {} {}", name, trouble.kind(), trouble.detail());
        open.remove(name);
        aside.put(name, new Aside(files, trouble));
    }

    /// Without the operator's paths.
    private static String detail(Path where, @Nullable String message) {
        return message == null
                ? ""
                : message.replace(where + where.getFileSystem().getSeparator(), "");
    }

    /// What its files are, without reading them: names, lengths, and when they were written.
    private static String files(Path where) {
        if (!Files.isDirectory(where)) {
            return "none";
        }
        try (Stream<Path> inside = Files.list(where)) {
            StringBuilder files = new StringBuilder();
            for (Path file : inside.sorted().toList()) {
                BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
                files.append(file.getFileName())
                        .append(' ')
                        .append(facts.size())
                        .append(' ')
                        .append(facts.lastModifiedTime())
                        .append('\n');
            }
            return files.toString();
        } catch (IOException e) {
            return "unreadable";
        }
    }
}

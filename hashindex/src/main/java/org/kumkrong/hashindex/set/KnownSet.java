// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearFile;
import org.kumkrong.hashindex.near.NearHit;
import org.kumkrong.hashindex.near.NearMatch;
import org.kumkrong.hashindex.near.PdqList;

/// A set of known fingerprints in a folder of mapped files: opening it reads hardly anything, however large it is.
///
/// Written by [SetWriter] and not changed any more. Safe for threads.
public final class KnownSet implements Iterable<SetEntry> {
    static final String FACTS = "set.json";
    static final String ENTRIES = "entries.bin";
    static final String NEAR = "pdq.near";

    private final Path folder;
    private final SetFactsFile facts;
    private final EntryFile entries;
    private final Map<Kind, ExactFile> exact;
    private final @Nullable NearFile near;

    private KnownSet(
            Path folder, SetFactsFile facts, EntryFile entries, Map<Kind, ExactFile> exact, @Nullable NearFile near) {
        this.folder = folder;
        this.facts = facts;
        this.entries = entries;
        this.exact = exact;
        this.near = near;
    }

    static String exactFile(Kind kind) {
        return kind.word() + ".exact";
    }

    /// Whether a folder holds a set.
    public static boolean isSet(Path folder) {
        return Files.exists(folder.resolve(FACTS));
    }

    /// Opens a set: no file of it may be missing. Whether each is as it was written, [#check()] tells.
    public static KnownSet open(Path folder) throws IOException {
        SetFactsFile facts = SetFactsFile.read(folder.resolve(FACTS));
        FileSums.requireAll(folder, facts.sums());
        Map<Kind, ExactFile> exact = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            Path file = folder.resolve(exactFile(kind));
            if (Files.exists(file)) {
                exact.put(kind, ExactFile.open(file, kind));
            }
        }
        Path near = folder.resolve(NEAR);
        return new KnownSet(
                folder,
                facts,
                EntryFile.open(folder.resolve(ENTRIES), facts.categories()),
                exact,
                Files.exists(near) ? NearFile.open(near) : null);
    }

    /// Reads all of it, and compares it with what was written.
    ///
    /// @throws IOException where something is damaged, missing or changed
    public void check() throws IOException {
        FileSums.check(folder, facts.sums());
    }

    /// What holds for all entries.
    public SetFacts facts() {
        return facts.facts();
    }

    /// How many entries there are.
    public long size() {
        return facts.count();
    }

    /// The codes of the scheme that are in use.
    public List<String> categories() {
        return facts.categories();
    }

    /// How many fingerprints of a kind there are.
    public long size(Kind kind) {
        ExactFile file = exact.get(kind);
        return file == null ? 0 : file.size();
    }

    /// Entries with exactly this fingerprint.
    ///
    /// @param digits hexadecimal digits, as many as the kind has
    public List<SetMatch> exact(Kind kind, String digits) {
        if (digits.length() != 2 * kind.bytes()) {
            throw new IllegalArgumentException("a " + kind.word() + " fingerprint has " + 2 * kind.bytes() + " digits");
        }
        List<SetMatch> matches = new ArrayList<>();
        ExactFile file = exact.get(kind);
        if (file != null) {
            byte[] print = HexFormat.of().parseHex(digits);
            for (long row = file.firstNotBefore(print); row < file.size() && file.compare(row, print) == 0; row++) {
                matches.add(new SetMatch(facts(), entries.entry(file.entry(row)), kind, 0));
            }
        }
        return matches;
    }

    /// Entries whose picture looks like this one, the nearest first; nothing within the radius is missed.
    public List<SetMatch> near(Pdq pdq, int radius) {
        List<SetMatch> matches = new ArrayList<>();
        if (near != null) {
            for (NearHit hit : near.near(pdq, radius)) {
                matches.add(match(hit));
            }
        }
        return matches;
    }

    /// A query of many, and an entry that looks like it.
    ///
    /// @param query place in the list of queries
    /// @param match what was found
    public record JoinedMatch(int query, SetMatch match) {}

    /// Entries whose pictures look like any of many, by query, the nearest first.
    public List<JoinedMatch> join(PdqList queries, int radius, int threads) {
        List<JoinedMatch> matches = new ArrayList<>();
        if (near != null) {
            for (NearMatch match : near.join(queries, radius, threads)) {
                matches.add(new JoinedMatch(match.query(), match(match.hit())));
            }
        }
        return matches;
    }

    private SetMatch match(NearHit hit) {
        return new SetMatch(facts(), entries.entry((int) hit.entry()), Kind.PDQ, hit.distance());
    }

    /// All entries, in the order in which they came.
    @Override
    public Iterator<SetEntry> iterator() {
        return new Iterator<>() {
            private int next = entries.empty() ? -1 : 0;

            @Override
            public boolean hasNext() {
                return next != -1;
            }

            @Override
            public SetEntry next() {
                if (next == -1) {
                    throw new NoSuchElementException();
                }
                SetEntry entry = entries.entry(next);
                next = entries.next(next);
                return entry;
            }
        };
    }

    /// Walks both sets at once and tells what one of them knows and the other does not, in the order of the
    /// fingerprints.
    public void differences(KnownSet newer, Kind kind, SetDifference.Sink sink) throws IOException {
        SetDifference.walk(side(kind), newer.side(kind), kind, sink);
    }

    private SetDifference.Side side(Kind kind) {
        return new SetDifference.Side(exact.get(kind), entries);
    }

    @Override
    public String toString() {
        return "KnownSet[" + facts().name() + ", " + size() + " entries]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.Pdq;

/// Known fingerprints of pictures in a folder: everything within a radius of a query is found, nothing is missed.
///
/// The newest are kept in memory and scanned in full; the others lie in mapped files that are never changed, filed by
/// chunks ([Search]). What is added or withdrawn counts from the next query on. Files are merged in the background, and
/// opening reads no more than their heads and the last changes. A change survives the end of the process at once, and a
/// loss of power after [#force].
///
/// Safe for threads; one process at a time.
public final class NearIndex implements AutoCloseable {
    private static final int TAIL_ROWS = 1 << 15;
    /// More tails than these wait to be merged: then whoever adds waits, too.
    private static final int TAILS_MAX = 32;

    private static final int CLOSING_SECONDS_MAX = 600;

    private final Path folder;
    private final int tailRows;
    private final FileChannel lockFile;
    private final ReentrantLock writing = new ReentrantLock();
    private final Condition merged = writing.newCondition();
    private final ExecutorService merger = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("merge fingerprints").factory());
    private volatile Snapshot state;
    private Manifest kept;
    private ChangeLog log;
    private long next;
    private boolean merging;
    private @Nullable IOException failure;

    private NearIndex(Path folder, int tailRows, FileChannel lockFile) throws IOException {
        this.folder = folder;
        this.tailRows = tailRows;
        this.lockFile = lockFile;
        if (!Manifest.exists(folder)) {
            new Manifest(1, List.of(), List.of("log-0")).write(folder);
        }
        Manifest manifest = Manifest.read(folder);
        removeStrays(manifest);
        this.next = manifest.next();
        this.kept = manifest;
        List<Held> held = new ArrayList<>();
        for (Manifest.Part part : manifest.segments()) {
            held.add(Held.open(folder, part));
        }
        this.state = new Snapshot(held, List.of());
        List<String> logs = manifest.logs();
        for (String name : logs.subList(0, logs.size() - 1)) {
            beginTail(folder.resolve(name));
            ChangeLog.replay(folder.resolve(name), this::apply);
        }
        beginTail(folder.resolve(logs.getLast()));
        this.log = ChangeLog.open(folder.resolve(logs.getLast()), this::apply);
        mergeSoon();
    }

    /// Opens the index in a folder, or begins one there.
    public static NearIndex open(Path folder) throws IOException {
        return open(folder, TAIL_ROWS);
    }

    static NearIndex open(Path folder, int tailRows) throws IOException {
        Files.createDirectories(folder);
        FileChannel lockFile =
                FileChannel.open(folder.resolve("LOCK"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        NearIndex index = null;
        try {
            FileLock lock = lockFile.tryLock();
            if (lock == null) {
                throw new IOException(folder + ": in use by another process");
            }
            index = new NearIndex(folder, tailRows, lockFile);
            return index;
        } catch (OverlappingFileLockException e) {
            throw new IOException(folder + ": in use by this very process", e);
        } finally {
            if (index == null) {
                lockFile.close();
            }
        }
    }

    private void removeStrays(Manifest manifest) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.matches("(?:segment|tombstones|log)-\\d+(?:\\.part)?") && !manifest.names(name)) {
                    Files.delete(file);
                }
            }
        }
    }

    private void beginTail(Path log) throws IOException {
        long changes = Files.exists(log) ? ChangeLog.changes(Files.size(log)) : 0;
        state = state.withTail(new Tail((int) Math.max(tailRows, changes)));
    }

    private void apply(int kind, long entry, long[] row) {
        if (kind == ChangeLog.ADD) {
            state.last().add(row, entry);
        } else {
            Snapshot.Place place = state.find(row, entry);
            if (place != null) {
                place.dead().set(place.row());
            }
        }
    }

    /// How many fingerprints there are.
    public long size() {
        return state.size();
    }

    /// Everything within the radius of a fingerprint, the nearest first.
    public List<NearHit> near(Pdq query, int radius) {
        NearJoin.checkRadius(radius);
        return state.near(query, radius);
    }

    /// Everything within the radius of any of many fingerprints, by query, the nearest first: much faster for many than
    /// one query after the other.
    public List<NearMatch> join(PdqList queries, int radius, int threads) {
        NearJoin.checkRadius(radius);
        return state.join(queries, radius, threads);
    }

    /// Adds a fingerprint; the next query finds it.
    ///
    /// @param entry what it is filed under; the same fingerprint may be filed under several
    public void add(Pdq pdq, long entry) throws IOException {
        long[] row = {pdq.first(), pdq.second(), pdq.third(), pdq.fourth()};
        writing.lock();
        try {
            if (state.last().full()) {
                awaitRoom();
                nextTail();
            }
            log.write(ChangeLog.ADD, entry, row);
            state.last().add(row, entry);
        } finally {
            writing.unlock();
        }
    }

    /// Withdraws a fingerprint as it was filed under `entry`; the next query does not find it.
    ///
    /// @return whether it was there
    public boolean withdraw(Pdq pdq, long entry) throws IOException {
        long[] row = {pdq.first(), pdq.second(), pdq.third(), pdq.fourth()};
        writing.lock();
        try {
            Snapshot.Place place = state.find(row, entry);
            if (place == null) {
                return false;
            }
            log.write(ChangeLog.WITHDRAW, entry, row);
            return place.dead().set(place.row());
        } finally {
            writing.unlock();
        }
    }

    /// Adds many at once, by way of a file of their own.
    ///
    /// @param entries what each is filed under
    public void load(PdqList prints, long[] entries, int threads) throws IOException {
        if (entries.length != prints.size()) {
            throw new IllegalArgumentException("entries must be as many as prints");
        }
        if (entries.length == 0) {
            return;
        }
        String name = newName("segment-");
        Path part = folder.resolve(name + ".part");
        try (SegmentWriter writer = new SegmentWriter(part, entries.length, Chunks.forRows(entries.length))) {
            for (int i = 0; i < entries.length; i++) {
                writer.add(prints.longs(), i * PdqList.LONGS, entries[i]);
            }
            writer.finish(threads);
        }
        Files.move(part, folder.resolve(name));
        Segment segment = Segment.open(folder.resolve(name));
        writing.lock();
        try {
            List<Held> held = new ArrayList<>(state.held());
            held.add(new Held(segment, new Tombstones(segment.size())));
            keep(held, kept.logs());
            state = new Snapshot(held, state.tails());
        } finally {
            writing.unlock();
        }
        mergeSoon();
    }

    /// Brings all changes to the disk.
    public void force() throws IOException {
        writing.lock();
        try {
            log.force();
        } finally {
            writing.unlock();
        }
    }

    private void awaitRoom() throws IOException {
        while (state.tails().size() >= TAILS_MAX && failure == null) {
            merged.awaitUninterruptibly();
        }
        if (failure != null) {
            throw new IOException(folder + ": nothing can be added, because merging failed", failure);
        }
    }

    private void nextTail() throws IOException {
        String name = newName("log-");
        ChangeLog fresh = ChangeLog.open(folder.resolve(name), this::apply);
        log.force();
        List<String> all = new ArrayList<>(kept.logs());
        all.add(name);
        keep(state.held(), all);
        log.close();
        log = fresh;
        state = state.withTail(new Tail(tailRows));
        mergeSoon();
    }

    private String newName(String kind) {
        writing.lock();
        try {
            return kind + next++;
        } finally {
            writing.unlock();
        }
    }

    /// Makes these segments and logs the ones that hold.
    private void keep(List<Held> held, List<String> nowLogs) throws IOException {
        List<Manifest.Part> parts = new ArrayList<>();
        for (Held one : held) {
            parts.add(one.keep(folder, next++));
        }
        Manifest manifest = new Manifest(next, parts, nowLogs);
        manifest.write(folder);
        for (String old : kept.files()) {
            if (!manifest.names(old)) {
                Files.deleteIfExists(folder.resolve(old));
            }
        }
        kept = manifest;
    }

    private void mergeSoon() {
        writing.lock();
        try {
            if (!merging
                    && failure == null
                    && !merger.isShutdown()
                    && state.tails().size() > 1) {
                merging = true;
                merger.execute(this::merge);
            }
        } finally {
            writing.unlock();
        }
    }

    private void merge() {
        IOException failed = new IOException("a merge ended before its time");
        try {
            mergeOnce();
            failed = null;
        } catch (IOException e) {
            failed = e;
        } finally {
            writing.lock();
            merging = false;
            failure = failed;
            merged.signalAll();
            writing.unlock();
        }
        mergeSoon();
    }

    private void mergeOnce() throws IOException {
        Snapshot before = state;
        int full = before.tails().size() - 1;
        Merge merge = Merge.of(before.tails().subList(0, full), before.held());
        String name = newName("segment-");
        Segment segment = null;
        if (merge.live() > 0) {
            Path part = folder.resolve(name + ".part");
            merge.write(part);
            Files.move(part, folder.resolve(name));
            segment = Segment.open(folder.resolve(name));
        }
        writing.lock();
        try {
            List<Held> held = new ArrayList<>(state.held());
            held.removeAll(merge.segments());
            if (segment != null) {
                Tombstones dead = new Tombstones(segment.size());
                merge.carry(dead);
                held.add(new Held(segment, dead));
            }
            keep(held, kept.logs().subList(full, kept.logs().size()));
            state = new Snapshot(held, state.tails().subList(full, state.tails().size()));
        } finally {
            writing.unlock();
        }
    }

    /// Waits for a merge that is under way, and lets go of the folder.
    @Override
    public void close() throws IOException {
        merger.shutdown();
        try {
            if (!merger.awaitTermination(CLOSING_SECONDS_MAX, TimeUnit.SECONDS)) {
                throw new IOException(folder + ": a merge has not ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writing.lock();
        try {
            log.force();
            log.close();
            lockFile.close();
        } finally {
            writing.unlock();
        }
    }
}

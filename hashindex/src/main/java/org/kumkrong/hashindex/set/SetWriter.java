// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearFile;

/// Writes a [KnownSet], entry by entry, in little memory: however many come, they are sorted on disk.
///
/// The set is built beside its place and moved there when it is whole. What another program left there half built is
/// removed; where one is still at work, the second does not begin.
public final class SetWriter implements AutoCloseable {
    private final Path folder;
    private final Path stage;
    private final BuildLock lock;
    private final EntryFile.Writer entries;
    private final Map<Kind, ExactFileWriter> exact = new EnumMap<>(Kind.class);
    private final DataOutputStream pictures;
    private int pictureCount;
    private long count;

    /// @param folder where the set is to be; must not be there yet
    public SetWriter(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.stage = this.folder.resolveSibling(this.folder.getFileName() + ".part");
        Files.createDirectories(Objects.requireNonNull(stage.getParent()));
        this.lock = BuildLock.of(this.folder);
        boolean begun = false;
        try {
            if (Files.exists(folder)) {
                throw new IOException(folder + " is there already");
            }
            remove(stage);
            Files.createDirectory(stage);
            this.entries = new EntryFile.Writer(stage.resolve(KnownSet.ENTRIES));
            for (Kind kind : Kind.values()) {
                exact.put(kind, new ExactFileWriter(stage, kind));
            }
            this.pictures = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spool()), 1 << 16));
            begun = true;
        } finally {
            if (!begun) {
                try (lock) {
                    remove(stage);
                }
            }
        }
    }

    private Path spool() {
        return stage.resolve("pictures.part");
    }

    /// Takes one entry.
    public void add(SetEntry entry) throws IOException {
        int number = entries.add(entry);
        for (Map.Entry<Kind, String> print : entry.prints().entrySet()) {
            ExactFileWriter writer = exact.get(print.getKey());
            if (writer != null) {
                writer.add(HexFormat.of().parseHex(print.getValue()), number);
            }
        }
        String digits = entry.prints().get(Kind.PDQ);
        if (digits != null) {
            Pdq pdq = Pdq.of(digits);
            pictures.writeLong(pdq.first());
            pictures.writeLong(pdq.second());
            pictures.writeLong(pdq.third());
            pictures.writeLong(pdq.fourth());
            pictures.writeInt(number);
            pictureCount = Math.incrementExact(pictureCount);
        }
        count++;
    }

    /// How many entries came so far.
    public long count() {
        return count;
    }

    /// Sorts all of it and puts the set in its place.
    public void finish(SetFacts facts, int threads) throws IOException {
        entries.close();
        List<String> categories = entries.categories();
        for (Map.Entry<Kind, ExactFileWriter> one : exact.entrySet()) {
            if (one.getValue().size() > 0) {
                one.getValue().finish(stage.resolve(KnownSet.exactFile(one.getKey())));
            }
        }
        pictures.close();
        if (pictureCount > 0) {
            filePictures(threads);
        }
        Files.delete(spool());
        new SetFactsFile(facts, categories, count, FileSums.of(stage)).write(stage.resolve(KnownSet.FACTS));
        Files.move(stage, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private void filePictures(int threads) throws IOException {
        try (NearFile.Writer near = new NearFile.Writer(stage.resolve(KnownSet.NEAR), pictureCount);
                DataInputStream in =
                        new DataInputStream(new BufferedInputStream(Files.newInputStream(spool()), 1 << 16))) {
            for (int i = 0; i < pictureCount; i++) {
                near.add(
                        in.readLong(),
                        in.readLong(),
                        in.readLong(),
                        in.readLong(),
                        Integer.toUnsignedLong(in.readInt()));
            }
            near.finish(threads);
        }
    }

    /// Leaves nothing behind where the set was not finished.
    @Override
    public void close() throws IOException {
        try (lock;
                Closeable _ = () -> remove(stage);
                entries;
                pictures) {
            for (ExactFileWriter writer : exact.values()) {
                writer.close();
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}

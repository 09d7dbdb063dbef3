// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearHit;
import org.kumkrong.hashindex.near.NearIndex;

/// Fingerprints of tips' pictures in an index of their own, which each process makes anew: what is added counts
/// from the next question on.
final class Pictures implements AutoCloseable {
    private final Path folder;
    private final NearIndex index;

    private Pictures(Path folder, NearIndex index) {
        this.folder = folder;
        this.index = index;
    }

    static Pictures none() {
        try {
            Path folder = Files.createTempDirectory("kumkrong-pictures");
            return new Pictures(folder, NearIndex.open(folder));
        } catch (IOException e) {
            throw new UncheckedIOException("an index of pictures cannot be begun", e);
        }
    }

    void add(Pdq pdq, long number) {
        try {
            index.add(pdq, number);
        } catch (IOException e) {
            throw new UncheckedIOException("an index of pictures cannot be written", e);
        }
    }

    List<NearHit> near(Pdq pdq, int radius) {
        return index.near(pdq, radius);
    }

    @Override
    public void close() {
        try {
            index.close();
            List<Path> all = new ArrayList<>();
            try (Stream<Path> inside = Files.walk(folder)) {
                inside.sorted(Comparator.reverseOrder()).forEach(all::add);
            }
            for (Path each : all) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an index of pictures cannot be ended", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.kumkrong.hashindex.Pdq;

/// What the reference says about its 21 pictures; the folder of resources says where it comes from.
///
/// @param file name of the picture
/// @param print quality and all eight fingerprints
record Conformance(String file, PicturePrint print) {
    static List<Conformance> all() {
        try (InputStream in = resource("expected.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Conformance(
                            cells[0],
                            new PicturePrint(
                                    Integer.parseInt(cells[3]),
                                    Arrays.stream(cells).skip(5).map(Pdq::of).toList())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Those that are drawn patterns and therefore stand beside the tests.
    static List<Conformance> drawn() {
        return all().stream()
                .filter(one -> Conformance.class.getResource(one.file + ".gz") != null)
                .toList();
    }

    /// The waves of each picture, by its name.
    static Map<String, float[]> waves() throws IOException {
        Map<String, float[]> waves = new TreeMap<>();
        try (InputStream in = new GZIPInputStream(resource("waves.txt.gz"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] words = line.split(" ", -1);
                float[] values = new float[words.length - 1];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Float.parseFloat(words[i + 1]);
                }
                waves.put(words[0], values);
            }
        }
        return waves;
    }

    InputStream open() throws IOException {
        return new GZIPInputStream(resource(file + ".gz"));
    }

    @Override
    public String toString() {
        return file;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Conformance.class.getResourceAsStream(name), name);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.set;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What each file of a set was when it was written: whoever reads all of it can tell whether it still is.
final class FileSums {
    private static final int BUFFER_BYTES = 1 << 20;

    private FileSums() {}

    /// The SHA-256 of each file in a folder, by name.
    static Map<String, String> of(Path folder) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sums.put(file.getFileName().toString(), sumOf(file));
            }
        }
        return sums;
    }

    /// Tells only whether every file is there.
    static void requireAll(Path folder, Map<String, String> sums) throws IOException {
        for (String name : sums.keySet()) {
            if (!Files.exists(folder.resolve(name))) {
                throw new IOException(folder.resolve(name) + ": missing");
            }
        }
    }

    /// Compares files with what they were.
    ///
    /// @throws IOException where one is another or missing
    static void check(Path folder, Map<String, String> sums) throws IOException {
        if (sums.isEmpty()) {
            throw new IOException(folder + ": written without checksums; build it again");
        }
        requireAll(folder, sums);
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            Path file = folder.resolve(sum.getKey());
            if (!sumOf(file).equals(sum.getValue())) {
                throw new IOException(file + ": not as it was written; build the set again");
            }
        }
    }

    private static String sumOf(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static String sumOf(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.hash;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.PdqList;

/// Writes the made-up fingerprints of [JoinSpeed] to files, 32 bytes each, for those who search them by other means.
public final class WritePrints {
    private WritePrints() {}

    /// `KNOWN_FILE QUERIES_FILE --known N --queries N`.
    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        MadePrints made = new MadePrints(1);
        PdqList known = made.known(Integer.parseInt(arguments.or("known", "10000000")));
        write(known, Path.of(arguments.words().getFirst()));
        write(
                made.queries(known, Integer.parseInt(arguments.or("queries", "1000000"))),
                Path.of(arguments.words().get(1)));
    }

    private static void write(PdqList list, Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20))) {
            for (int i = 0; i < list.size(); i++) {
                Pdq pdq = list.get(i);
                out.writeLong(pdq.first());
                out.writeLong(pdq.second());
                out.writeLong(pdq.third());
                out.writeLong(pdq.fourth());
            }
        }
    }
}

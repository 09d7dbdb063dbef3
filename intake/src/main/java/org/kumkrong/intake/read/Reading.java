// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Opening;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;

/// One reading of all given paths: a first walk for file records, a second for tips, and what was left over.
public final class Reading {
    private final IntakeLimits limits;
    private final int threads;
    private final TipSink sink;
    private final FileJoin files = new FileJoin();
    private final Set<Key> seen = new HashSet<>();

    /// What tells one tip from another: 32 bytes of its bytes' fingerprint and of its number within its source.
    private record Key(long bytes, long bytesMore, long number) {}

    /// A reading that speaks to a sink.
    public Reading(IntakeLimits limits, int threads, TipSink sink) {
        this.limits = limits;
        this.threads = threads;
        this.sink = sink;
    }

    /// Reads everything.
    public void read(List<Path> paths) {
        long[] total = new long[1];
        first(walk -> {
            walk.through(paths, _ -> {});
            total[0] = walk.bytes();
        });
        second(walk -> walk.through(paths, bytes -> sink.progress(bytes, total[0])));
    }

    /// Reads one document that lies in no file.
    public void read(String name, Opening opening) {
        first(walk -> walk.through(name, opening));
        second(walk -> walk.through(name, opening));
    }

    private void first(Consumer<Walk> walking) {
        try (Pipeline pipeline = new Pipeline(limits, threads, this::firstPass)) {
            walking.accept(new Walk(limits, new FilePass(files), pipeline));
        }
    }

    private void second(Consumer<Walk> walking) {
        try (Pipeline pipeline = new Pipeline(limits, threads, this::secondPass)) {
            walking.accept(new Walk(limits, new TipPass(limits, files), pipeline));
        }
        files.orphans(sink::reject);
    }

    /// Trouble with anything but a file record is met again, and told, in the second pass.
    private void firstPass(Outcome outcome) {
        switch (outcome) {
            case Outcome.FileOf file
            when !files.add(file) ->
                sink.reject(new Rejection(
                        file.place().file(), "", "the same file record twice", "Nothing: it counts once"));
            case Outcome.NoFile(Rejection rejection) -> sink.reject(rejection);
            case Outcome.FileOf _, Outcome.Refused _, Outcome.Read _ -> {}
        }
    }

    private void secondPass(Outcome outcome) {
        switch (outcome) {
            case Outcome.Read(Tip tip)
            when !seen.add(key(tip)) ->
                sink.reject(new Rejection(
                        tip.raw().file(),
                        tip.raw().line() == 0 ? "" : "line " + tip.raw().line(),
                        "the same tip twice, duplicate of " + tip.source() + ":" + tip.id(),
                        "Nothing: it counts once"));
            case Outcome.Read(Tip tip) -> sink.accept(tip);
            case Outcome.Refused(Rejection rejection) -> sink.reject(rejection);
            case Outcome.FileOf _, Outcome.NoFile _ -> {}
        }
    }

    private static Key key(Tip tip) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(tip.raw().sha256()));
        String number = Fingerprint.of((tip.source() + "\0" + tip.id()).getBytes(StandardCharsets.UTF_8));
        return new Key(bytes.getLong(), bytes.getLong(), Long.parseUnsignedLong(number.substring(0, 16), 16));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;

/// Keeps what a reading delivers, in its order.
final class Received implements TipSink {
    final List<Tip> tips = new ArrayList<>();
    final List<Rejection> rejections = new ArrayList<>();
    /// Both, one line each.
    final List<String> sequence = new ArrayList<>();

    static Received from(Path... paths) {
        return from(IntakeLimits.defaults(), 1, paths);
    }

    static Received from(IntakeLimits limits, int threads, Path... paths) {
        Received received = new Received();
        Intake.with(limits, threads).read(List.of(paths), received);
        return received;
    }

    /// The only tip, where nothing was rejected.
    Tip only() {
        if (tips.size() != 1 || !rejections.isEmpty()) {
            throw new AssertionError("not one tip but " + sequence);
        }
        return tips.getFirst();
    }

    /// The only rejection.
    Rejection rejection() {
        if (rejections.size() != 1) {
            throw new AssertionError("not one rejection: " + sequence);
        }
        return rejections.getFirst();
    }

    List<String> ids() {
        return tips.stream().map(Tip::id).toList();
    }

    static Mention mention(Tip tip, Role role, int index) {
        return tip.mentions(role).toList().get(index);
    }

    /// What the source wrote for one kind of identifier in fields.
    static List<String> raw(Mention mention, IdentifierKind kind) {
        return mention.identifiers().stream()
                .filter(i -> i.kind() == kind && !i.fromFreeText())
                .map(i -> i.raw())
                .toList();
    }

    static List<String> texts(Tip tip, Passage.Kind kind) {
        return tip.passages().stream()
                .filter(p -> p.kind() == kind)
                .map(Passage::text)
                .toList();
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Received.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void accept(Tip tip) {
        tips.add(tip);
        sequence.add(tip + " " + tip.raw());
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
        sequence.add(rejection.toString());
    }
}

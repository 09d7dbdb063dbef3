// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.world;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.world.Draft.EvidenceFile;
import org.kumkrong.testkit.world.Draft.Hashes;

/// Files of the made-up world, known by their hashes only: offenders' own, resold ones, and the viral ones all share.
final class Files {
    private static final double RESOLD = 0.12;
    private static final List<String> CLASSES = List.of("A1", "A2", "B1", "B2");

    private final long seed;
    private final int viralFiles;

    Files(long seed, int tips) {
        this.seed = seed;
        this.viralFiles = 6 + tips / 25_000;
    }

    /// Files of an offender's collection, seldom one that was bought from another.
    List<EvidenceFile> collection(Offender offender, int count, long at, @Nullable String ip, Dice dice) {
        List<EvidenceFile> files = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            boolean resold = dice.chance(RESOLD) && offender.number() > 0;
            int owner = resold ? dice.below(offender.number()) : offender.number();
            int size = 3 + (resold ? 0 : offender.productivity());
            Hashes hashes = hashes(Dice.of(seed, 'F', owner, dice.front(size, 1.5)));
            files.add(file(hashes, at, ip, dice, annotations(dice)));
        }
        return files;
    }

    /// A file seen in very many tips; platforms often forget to say so.
    EvidenceFile viral(long at, @Nullable String ip, Dice dice) {
        Hashes hashes = hashes(Dice.of(seed, 'X', dice.front(viralFiles, 1.8)));
        return file(
                hashes,
                at,
                ip,
                dice,
                dice.chance(0.45) ? List.of(dice.chance(0.5) ? "potentialMeme" : "viral") : List.of());
    }

    private static EvidenceFile file(Hashes hashes, long at, @Nullable String ip, Dice dice, List<String> annotations) {
        Boolean viewed = dice.chance(0.2) ? null : Boolean.valueOf(dice.chance(0.45));
        String classification = dice.chance(0.55) ? dice.pick(CLASSES) : null;
        return new EvidenceFile(
                "placeholder-" + dice.digits(5) + ".txt", hashes, viewed, classification, annotations, at, ip);
    }

    private static List<String> annotations(Dice dice) {
        return dice.chance(0.1)
                ? List.of(dice.pick(List.of("generativeAi", "possibleSelfProduction", "liveStreaming")))
                : List.of();
    }

    private static Hashes hashes(Dice dice) {
        return new Hashes(dice.hex(32), dice.hex(40), dice.hex(64), dice.hex(64));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kumkrong.triage.TipMaker.tip;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileHash.Algorithm;
import org.kumkrong.intake.Tip;

class FileFamiliesTest {
    private static final String PICTURE = "0f".repeat(32);
    private static final String LIKE_IT = "0f".repeat(28) + "f0f0f00f"; // 24 bits away
    private static final String FURTHER =
            "0f".repeat(25) + "f0f0f0" + "f0f0f00f"; // 24 bits from that, 48 from the first

    private static List<Set<String>> families(Tip... tips) {
        FileFamilies families = new FileFamilies();
        for (Tip each : tips) {
            families.add(each, true);
        }
        FileFamilies.Found found = families.find(1);
        List<Set<String>> all = new ArrayList<>();
        for (int i = 0; i < tips.length; i++) {
            all.add(found.of(i).collect(Collectors.toSet()));
        }
        return all;
    }

    private static FileHash md5(String digit) {
        return new FileHash(Algorithm.MD5, digit.repeat(32));
    }

    private static FileHash sha1(String digit) {
        return new FileHash(Algorithm.SHA1, digit.repeat(40));
    }

    private static Tip picture(String pdq, int quality) {
        return tip().print(quality, new FileHash(Algorithm.PDQ, pdq)).make();
    }

    @Test
    void tellsAFileByWhicheverFingerprintsASourceGives() {
        List<Set<String>> found = families(
                tip().print(-1, md5("a")).make(),
                tip().print(-1, sha1("b")).make(),
                tip().print(-1, sha1("b"), md5("a")).make(),
                tip().print(-1, md5("c")).make());

        assertThat(found.get(0)).hasSize(1).isEqualTo(found.get(1)).isEqualTo(found.get(2));
        assertThat(found.get(3)).isNotEqualTo(found.get(0));
    }

    @Test
    void takesPicturesThatLookAlikeForOne() {
        List<Set<String>> found = families(picture(PICTURE, 80), picture(LIKE_IT, 50), picture(FURTHER, 90));

        assertThat(Set.copyOf(found)).hasSize(1);
        assertThat(Set.copyOf(families(picture(PICTURE, 80), picture(FURTHER, 90))))
                .hasSize(2);
    }

    @Test
    void seesNoLikenessWhereThereWasLittleToSeeOrNobodySaid() {
        assertThat(Set.copyOf(families(picture(PICTURE, 80), picture(LIKE_IT, 49))))
                .hasSize(2);
        assertThat(Set.copyOf(families(picture(PICTURE, 80), picture(LIKE_IT, -1))))
                .hasSize(2);
    }

    @Test
    void findsTheSameFamiliesInAnyOrder() {
        List<Tip> tips = new ArrayList<>();
        Random dice = new Random(4);
        for (int i = 0; i < 60; i++) {
            String near = PICTURE.substring(0, 56) + "%08x".formatted(dice.nextInt(1 << 12));
            tips.add(tip().numbered("" + i)
                    .print(
                            40 + dice.nextInt(40),
                            new FileHash(Algorithm.PDQ, near),
                            md5(Integer.toHexString(dice.nextInt(16))))
                    .make());
        }
        Map<String, Set<String>> ordered = byTip(tips);
        Collections.shuffle(tips, dice);

        assertThat(byTip(tips)).isEqualTo(ordered);
    }

    private static Map<String, Set<String>> byTip(List<Tip> tips) {
        List<Set<String>> found = families(tips.toArray(Tip[]::new));
        Map<String, Set<String>> byTip = new HashMap<>();
        for (int i = 0; i < tips.size(); i++) {
            byTip.put(tips.get(i).id(), found.get(i));
        }
        return byTip;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.demo;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.banks.BankChanges;
import org.kumkrong.desk.banks.Banks;
import org.kumkrong.desk.banks.Media;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.Trust;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// A list of fingerprints of the made-up unit, so that lists can be looked at and pulled: drawn from a
/// fixed seed, of no
/// file that exists, one of them withdrawn. Made by the services that officers use.
@Component
@ConditionalOnProperty("kumkrong.demo")
final class DemoBank {
    private static final int FILES = 12;
    private static final int FILES_PER_VIDEO = 4;
    private static final int QUALITY = 100;
    private static final int RADIUS = 31;
    private static final long SEED = 1;

    private final Banks banks;

    DemoBank(Banks banks) {
        this.banks = banks;
    }

    /// Makes it, unless the unit has a list already.
    ///
    /// @param custodian who keeps it
    void make(Viewer custodian) {
        if (!banks.list(custodian).isEmpty()) {
            return;
        }
        Banks.Draft draft = new Banks.Draft(
                "Unit list (made up)", "Made up 1", "1", Trust.CONFIRMED, RADIUS, "TICAC (made up)", false);
        banks.create(custodian, draft).flatMap(id -> banks.find(custodian, id)).ifPresent(bank -> {
            List<BankChanges.Added> entries = entries();
            banks.add(custodian, bank, null, entries);
            banks.withdraw(
                    custodian,
                    bank,
                    entries.subList(0, 1),
                    "ภาพโฆษณา ใส่มาโดยผิดพลาด / An advertisement, put in by mistake.");
        });
    }

    private static List<BankChanges.Added> entries() {
        Random chance = new Random(SEED);
        List<BankChanges.Added> entries = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            Media media = file % FILES_PER_VIDEO == FILES_PER_VIDEO - 1 ? Media.VIDEO : Media.IMAGE;
            entries.add(entry(chance, Kind.SHA256, media));
            if (media == Media.IMAGE) {
                entries.add(entry(chance, Kind.PDQ, media));
            }
        }
        return entries;
    }

    private static BankChanges.Added entry(Random chance, Kind kind, Media media) {
        byte[] print = new byte[kind.bytes()];
        chance.nextBytes(print);
        Integer quality = kind == Kind.PDQ ? QUALITY : null;
        return new BankChanges.Added(kind, HexFormat.of().formatHex(print), media, quality, "", "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.live;

import java.util.List;
import java.util.SplittableRandom;
import org.kumkrong.linkage.BlockingRule;
import org.kumkrong.linkage.Clustering;
import org.kumkrong.linkage.Comparison;
import org.kumkrong.linkage.Comparison.KeyPrior;
import org.kumkrong.linkage.Field;
import org.kumkrong.linkage.FieldType;
import org.kumkrong.linkage.Holding;
import org.kumkrong.linkage.Holding.Against;
import org.kumkrong.linkage.Holding.Bounds;
import org.kumkrong.linkage.Holding.Chances;
import org.kumkrong.linkage.KeyPart;
import org.kumkrong.linkage.Records;
import org.kumkrong.linkage.Schema;

/// Made-up suspects as tips mention them: a few identifiers each, some of which return in the next mention.
///
/// A person has one mention or several, up to dozens; handles are near each other, a share of the addresses belongs to
/// carriers and cafés and is met in hundreds of records, and rented bank accounts in dozens. Person `p` of seed `s` is
/// the same whatever is added besides.
final class SyntheticSuspects {
    private static final List<Field> FIELDS = List.of(
            new Field("handle", FieldType.KEY),
            new Field("phone", FieldType.KEY),
            new Field("e-mail", FieldType.KEY),
            new Field("bank account", FieldType.KEY),
            new Field("device", FieldType.KEY),
            new Field("IP address", FieldType.KEY),
            new Field("name", FieldType.NAME));
    static final int BANK = 3;
    static final int IP = 5;
    private static final int HANDLE = 0;
    private static final int PHONE = 1;
    private static final int EMAIL = 2;
    private static final int DEVICE = 4;
    private static final int NAME = 6;
    private static final int MENTIONS_MAX = 60;
    private static final int SHARED_ADDRESSES = 3_000;
    private static final int RENTED_ACCOUNTS = 4_000;
    private static final int MINUTES = 500_000;
    private static final String[] SYLLABLES = {
        "so", "ma", "ni", "ra", "ka", "pi", "lu", "do", "ven", "tar", "mel", "bo", "shi", "gor", "ham", "wit", "cha",
        "pra"
    };

    private final SplittableRandom random;
    private int person = -1;
    private int mentionsLeft;
    private String[] own = new String[0];

    SyntheticSuspects(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// Compared in pairs.
    static Schema inPairs() {
        return new Schema(FIELDS, comparisons(), blocking(), new Clustering(Clustering.Mean.EVIDENCE, 0, 0, 8.6));
    }

    /// Gathered by what they hold; figures as for the suspects of tips.
    static Schema gathered() {
        List<Holding> holdings = List.of(
                new Holding("handle", "handle", new Chances(1e-6, 0.05, 0.04), new Bounds(20, 200))
                        .spelled(1)
                        .in("persona"),
                own("phone", 1e-8, 0.01),
                own("e-mail", 1e-7, 0.003).in("persona"),
                own("bank account", 1e-7, 0.05),
                own("device", 1e-8, 0.06),
                new Holding("IP address", "IP address", new Chances(1e-5, 0.3, 0.002, 0.005), new Bounds(14, 60, 1))
                        .against(new Against(true, "IP address", 0.2)));
        return new Schema(FIELDS, List.of(), List.of(), Clustering.byHoldings(0, holdings));
    }

    private static Holding own(String field, double coincidence, double sharedPrior) {
        return new Holding(field, field, new Chances(coincidence, sharedPrior, 0.05), new Bounds(24, 400));
    }

    private static List<Comparison> comparisons() {
        return List.of(
                shared("handle", new KeyPrior(0.5, 17, 8, -0.3), 200),
                shared("phone", new KeyPrior(0.5, 21, 15, -2), 400),
                shared("e-mail", new KeyPrior(0.5, 22, 15, -2), 400),
                shared("bank account", new KeyPrior(0.5, 18, 7, -2), 150),
                shared("device", new KeyPrior(0.5, 20, 10, -0.3), 300),
                new Comparison.KeyAtTime("IP address", "IP address", new KeyPrior(0.4, 12, 2, -0.1), 150),
                new Comparison.SameFullName("name", "name"));
    }

    private static Comparison shared(String field, KeyPrior prior, int contextAbove) {
        return new Comparison.SharedKey(field, List.of(field), List.of(), prior, contextAbove);
    }

    private static List<BlockingRule> blocking() {
        List<KeyPart> splits = List.of(exact("handle"), exact("phone"), exact("IP address"), exact("bank account"));
        return List.of(
                new BlockingRule("handle", List.of(exact("handle")), 200, splits),
                new BlockingRule("phone", List.of(exact("phone")), 400, splits),
                new BlockingRule("e-mail", List.of(exact("e-mail")), 400, splits),
                new BlockingRule("bank account", List.of(exact("bank account")), 200, splits),
                new BlockingRule("device", List.of(exact("device")), 200, splits),
                new BlockingRule("IP address", List.of(exact("IP address")), 120, splits),
                new BlockingRule("name", List.of(new KeyPart("name", KeyPart.Form.SOUND)), 60, List.of()));
    }

    private static KeyPart exact(String field) {
        return new KeyPart(field, KeyPart.Form.EXACT);
    }

    /// Values that a hub puts into a record besides its own.
    @FunctionalInterface
    interface Besides {
        void add(Records records, int number);
    }

    /// Adds the next mention.
    ///
    /// @return the person it is of
    int add(Records records, int number, Besides besides) {
        if (mentionsLeft == 0) {
            next();
        }
        mentionsLeft--;
        records.begin(number);
        int field = random.nextInt(5);
        records.add(field, own[field]); // every mention tells something
        for (int i = 0; i < 5; i++) {
            if (i != field && random.nextInt(100) < 35) {
                records.add(i, own[i]);
            }
        }
        if (random.nextInt(100) < 25) {
            records.add(NAME, own[NAME]);
        }
        if (random.nextInt(100) < 10) {
            records.add(BANK, "bank 9" + often(RENTED_ACCOUNTS));
        }
        if (random.nextInt(100) < 70) {
            boolean ofMany = random.nextInt(100) < 50;
            records.add(IP, ofMany ? "2001:db8:f::" + often(SHARED_ADDRESSES) : own[IP], random.nextInt(MINUTES));
        }
        besides.add(records, number);
        records.end();
        return person;
    }

    private void next() {
        person++;
        mentionsLeft = 1;
        while (mentionsLeft < MENTIONS_MAX && random.nextInt(100) < 45) {
            mentionsLeft++;
        }
        String first = word(2);
        String last = word(3);
        own = new String[FIELDS.size()];
        own[HANDLE] = first + random.nextInt(2_000_000);
        own[PHONE] = "+668" + (10_000_000 + random.nextInt(90_000_000));
        own[EMAIL] = first + '.' + last + random.nextInt(100_000) + "@mail.example";
        own[BANK] = "bank " + (1_000_000_000L + random.nextInt(900_000_000));
        own[DEVICE] = "device " + Long.toHexString(random.nextLong());
        own[IP] = "2001:db8::" + Integer.toHexString(random.nextInt());
        own[NAME] = first + ' ' + last;
    }

    private String word(int syllables) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    /// A number below `count`; low ones come more often.
    private int often(int count) {
        double u = random.nextDouble();
        return (int) (count * u * u);
    }
}

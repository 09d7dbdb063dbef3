// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.util.List;
import org.kumkrong.names.PersonName;

/// What it tells that names and nicknames of two groups sound alike, or that a handle begins with a name.
///
/// Names count by their sound, so that scripts and spellings meet, and by how rare it is: a shared given name tells
/// little where many bear it, a family name with another given name speaks of siblings. Handles are asked only where
/// one side shows no name to compare.
final class NameLikeness {
    private static final double WHOLE_REPEAT = 0.5;
    private static final double WHOLE_BITS_MAX = 17;
    private static final double GIVEN_REPEAT = 0.4;
    /// One sound differs.
    private static final int NEARLY = 2_000;
    /// The same given name beside another family name.
    private static final int OTHER_FAMILY = 3_000;
    /// The same family name beside another given name.
    private static final int OTHER_GIVEN = -2_500;

    private static final int OTHER_NAME = -4_500;
    private static final int OTHER_SHORT_NAME = -3_000;
    private static final double NICKNAME_REPEAT = 0.6;
    private static final double NICKNAME_BITS_MAX = 8;
    private static final int OTHER_NICKNAME = -2_500;
    private static final double MADE_OF_NICKNAME = 0.35;
    private static final double MADE_OF_NAME = 0.4;
    private static final double MADE_BITS_MAX = 7;
    private static final int NOT_MADE_OF_NICKNAME = -500;
    private static final int NOT_MADE_OF_NAME = -400;
    private static final int SOUND_MIN = 2;
    private static final int FAMILY_SOUND_MIN = 4;
    private static final int BEGINNING_LETTERS = 5;
    private static final int BEGINNING_SOUNDS = 3;
    /// What people write before a name in a handle.
    private static final List<String> DECORATIONS = List.of("itz", "its", "nong", "real", "the", "im");

    private final Portraits portraits;
    private final int names;
    private final int[] nicknames;
    private final int[] handles;
    private final Spoken[][] spoken;
    private final Made[][] made;
    private final Rarity givenNames = new Rarity();
    private final Rarity familyNames = new Rarity();
    private final Rarity shortNames = new Rarity();
    private final MeanOfPairs ofNames;

    /// A name read.
    ///
    /// @param given sound of its first word; empty where nothing could be read
    /// @param family sound of its last word; empty where there is one word
    /// @param letters its first word in Latin letters
    private record Spoken(String given, String family, String letters) {}

    /// How a handle begins: its letters, the same without a decoration, and the sound of its first word.
    private record Made(String letters, String bare, String sound) {}

    NameLikeness(Portraits portraits, Trait.Called trait) {
        this.portraits = portraits;
        this.names = portraits.field(trait.names());
        this.nicknames = trait.nicknames().stream().mapToInt(portraits::field).toArray();
        this.handles = new int[] {portraits.field(trait.handles()), portraits.field(trait.mailboxes())};
        int fields = portraits.store().schema().fields().size();
        this.spoken = new Spoken[fields][];
        this.made = new Made[fields][];
        spoken[names] = read(names);
        count(names, givenNames, true);
        for (int field : nicknames) {
            spoken[field] = read(field);
            count(field, shortNames, false);
        }
        for (int field : handles) {
            made[field] = readHandles(field);
        }
        this.ofNames = new MeanOfPairs(portraits, names, names, this::twoNames);
    }

    private Spoken[] read(int field) {
        Dictionary values = portraits.store().dictionary(field);
        Spoken[] read = new Spoken[values.size()];
        for (int value = 0; value < read.length; value++) {
            PersonName name = PersonName.of(values.value(value));
            List<String> sounds = name.sounds();
            read[value] = sounds.isEmpty()
                    ? new Spoken("", "", "")
                    : new Spoken(
                            sounds.getFirst(),
                            sounds.size() > 1 ? sounds.getLast() : "",
                            name.tokens().getFirst());
        }
        return read;
    }

    private Made[] readHandles(int field) {
        Dictionary values = portraits.store().dictionary(field);
        Made[] read = new Made[values.size()];
        for (int value = 0; value < read.length; value++) {
            String handle = values.value(value);
            String letters = HandleLikeness.letters(HandleLikeness.plain(handle));
            List<String> sounds = PersonName.of(words(handle)).sounds();
            read[value] = new Made(letters, undecorated(letters), sounds.isEmpty() ? "" : sounds.getFirst());
        }
        return read;
    }

    /// A handle with blanks for all that is no letter.
    private static String words(String handle) {
        StringBuilder words = new StringBuilder();
        handle.codePoints().forEach(c -> words.appendCodePoint(Character.isLetter(c) ? c : ' '));
        return words.toString();
    }

    private static String undecorated(String letters) {
        for (String decoration : DECORATIONS) {
            if (letters.startsWith(decoration) && letters.length() > decoration.length() + 2) {
                return letters.substring(decoration.length());
            }
        }
        return letters;
    }

    private void count(int field, Rarity first, boolean families) {
        Dictionary values = portraits.store().dictionary(field);
        for (int value = 0; value < values.size(); value++) {
            Spoken name = spoken[field][value];
            first.count(Hashes.of64(name.given), values.records(value));
            if (families && !name.family.isEmpty()) {
                familyNames.count(Hashes.of64(name.family), values.records(value));
            }
        }
    }

    /// What full and given names tell.
    int names(int a, int b) {
        return ofNames.of(a, b);
    }

    private int twoNames(int x, int y) {
        Spoken one = spoken[names][x];
        Spoken other = spoken[names][y];
        if (one.given.isEmpty() || other.given.isEmpty()) {
            return 0;
        }
        boolean given = alike(one.given, other.given);
        int penalty = one.given.equals(other.given) ? 0 : NEARLY;
        double rare = Math.min(
                givenNames.bits(Hashes.of64(one.given), 1 - 1e-9), givenNames.bits(Hashes.of64(other.given), 1 - 1e-9));
        if (one.family.isEmpty() || other.family.isEmpty()) {
            if (given) {
                return Answer.toMillibits(rare + Answer.log2(GIVEN_REPEAT)) - penalty;
            }
            boolean part = !one.family.isEmpty() && one.family.equals(other.given)
                    || !other.family.isEmpty() && other.family.equals(one.given);
            return part ? 0 : OTHER_SHORT_NAME;
        }
        boolean sameFamily = one.family.equals(other.family);
        boolean family = sameFamily || one.family.length() >= FAMILY_SOUND_MIN && alike(one.family, other.family);
        if (given && family) {
            double rarer = Math.min(
                    familyNames.bits(Hashes.of64(one.family), WHOLE_REPEAT),
                    familyNames.bits(Hashes.of64(other.family), WHOLE_REPEAT));
            return Answer.toMillibits(Math.min(WHOLE_BITS_MAX, rare + rarer)) - penalty - (sameFamily ? 0 : NEARLY);
        }
        if (given) {
            return Answer.toMillibits(rare) - OTHER_FAMILY - penalty;
        }
        return sameFamily ? OTHER_GIVEN : OTHER_NAME;
    }

    private static boolean alike(String one, String other) {
        return one.equals(other)
                || Math.min(one.length(), other.length()) >= SOUND_MIN
                        && EditDistance.oneSlip(
                                one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                                other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /// What nicknames tell; where one side shows none, whether its handle is made of the other's.
    int nicknames(int a, int b) {
        MeanOfPairs.Sum sum = new MeanOfPairs.Sum();
        for (int fieldA : nicknames) {
            for (int fieldB : nicknames) {
                new MeanOfPairs(portraits, fieldA, fieldB, (x, y) -> twoNicknames(spoken[fieldA][x], spoken[fieldB][y]))
                        .add(a, b, sum);
            }
        }
        int direct = sum.mean();
        return direct != Answer.UNKNOWN ? direct : Math.max(nicknameMade(a, b), nicknameMade(b, a));
    }

    private int twoNicknames(Spoken one, Spoken other) {
        if (one.given.isEmpty() || other.given.isEmpty()) {
            return 0;
        }
        if (one.given.equals(other.given)) {
            return Answer.toMillibits(
                    Math.min(NICKNAME_BITS_MAX, shortNames.bits(Hashes.of64(one.given), NICKNAME_REPEAT)));
        }
        boolean nearly = one.given.length() > SOUND_MIN && other.given.length() > SOUND_MIN;
        return nearly && alike(one.given, other.given) ? 0 : OTHER_NICKNAME;
    }

    /// Whether handles of `b` are made of nicknames of `a`.
    private int nicknameMade(int a, int b) {
        MeanOfPairs.Sum sum = new MeanOfPairs.Sum();
        for (int nickname : nicknames) {
            madeOf(a, b, nickname, shortNames, MADE_OF_NICKNAME, NOT_MADE_OF_NICKNAME, sum);
        }
        return sum.mean();
    }

    /// Whether handles of one side are made of a given name of the other.
    int namesMade(int a, int b) {
        MeanOfPairs.Sum one = new MeanOfPairs.Sum();
        MeanOfPairs.Sum other = new MeanOfPairs.Sum();
        madeOf(a, b, names, givenNames, MADE_OF_NAME, NOT_MADE_OF_NAME, one);
        madeOf(b, a, names, givenNames, MADE_OF_NAME, NOT_MADE_OF_NAME, other);
        return Math.max(one.mean(), other.mean());
    }

    private void madeOf(int a, int b, int field, Rarity rarity, double repeat, int otherwise, MeanOfPairs.Sum sum) {
        for (int handle : handles) {
            new MeanOfPairs(portraits, field, handle, (x, y) -> {
                        Spoken name = spoken[field][x];
                        return begins(made[handle][y], name)
                                ? Answer.toMillibits(
                                        Math.min(MADE_BITS_MAX, rarity.bits(Hashes.of64(name.given), repeat)))
                                : otherwise;
                    })
                    .add(a, b, sum);
        }
    }

    private static boolean begins(Made handle, Spoken name) {
        if (name.letters.length() >= SOUND_MIN) {
            String letters = name.letters.substring(0, Math.min(BEGINNING_LETTERS, name.letters.length()));
            if (handle.letters.startsWith(letters) || handle.bare.startsWith(letters)) {
                return true;
            }
        }
        return name.given.length() >= SOUND_MIN
                && handle.sound.startsWith(name.given.substring(0, Math.min(BEGINNING_SOUNDS, name.given.length())));
    }
}

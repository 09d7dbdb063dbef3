// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.signals;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The text of a word list file for tests, each list with a word that stands in no sentence, and one word that denies.
final class WordListFile {
    private WordListFile() {}

    static String empty() {
        return Arrays.stream(WordList.values())
                .map(list -> list.key() + ": {en: [" + (list == WordList.NEGATORS ? "never" : "qqq" + list.ordinal())
                        + "], th: [" + (list == WordList.NEGATORS ? "ไม่" : "ฬฬฬ") + "]}\n")
                .collect(Collectors.joining());
    }
}

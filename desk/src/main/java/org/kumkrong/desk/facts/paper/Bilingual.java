// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

/// The same words in English and in Thai.
public record Bilingual(String en, String th) {
    /// In one of the two.
    ///
    /// @param language `th`, or anything else for English
    public String in(String language) {
        return language.equals("th") ? th : en;
    }

    /// With more after it.
    public Bilingual and(Bilingual more) {
        return more.en().isEmpty() ? this : new Bilingual(en + ' ' + more.en(), th + ' ' + more.th());
    }

    /// What is written alike in both, such as a number.
    public static Bilingual same(String words) {
        return new Bilingual(words, words);
    }
}

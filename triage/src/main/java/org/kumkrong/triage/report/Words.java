// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

/// One sentence or label in both languages of the page, as plain text.
///
/// @param en English
/// @param th Thai
public record Words(String en, String th) {

    /// The same text in both languages: numbers, names, and what nobody has translated.
    public static Words same(String text) {
        return new Words(text, text);
    }
}

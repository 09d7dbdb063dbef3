// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake;

/// Where a tip's untouched bytes are, and their fingerprint.
///
/// @param file path of the file as given, with the entry behind `!` for archives
/// @param line line the tip starts on for line-wise formats, counted from 1; 0 where the whole file is the tip
/// @param sha256 lower-case hex of the SHA-256 of the tip's own bytes: the file, the line, or the CSV row as it stood
public record RawSource(String file, long line, String sha256) {}

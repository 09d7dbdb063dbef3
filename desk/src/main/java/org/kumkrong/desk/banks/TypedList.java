// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.set.Digits64;
import org.kumkrong.hashindex.set.Kind;
import org.springframework.web.multipart.MultipartFile;

/// What an officer sends to have fingerprints added or withdrawn: pasted into the form, or as a file,
/// which counts first.
///
/// @param media what they were taken of; pictures where nobody said
/// @param digits what 64 digits in a plain list are, SHA-256 or PDQ; null where nobody said
record TypedList(
        @Nullable String list,
        @Nullable MultipartFile file,
        @Nullable Media media,
        @Nullable Kind digits) {
    /// What the fingerprints were taken of.
    Media taken() {
        return media == null ? Media.IMAGE : media;
    }

    Digits64 digits64() {
        return digits == Kind.PDQ ? Digits64.PDQ : digits == Kind.SHA256 ? Digits64.SHA256 : Digits64.UNSAID;
    }

    /// Whether neither of both came.
    boolean isNothing() {
        return (list == null || list.isBlank()) && (file == null || file.isEmpty());
    }

    ListReading.Outcome read(ListReading reading) throws IOException {
        try (InputStream bytes = bytes()) {
            return reading.read(bytes);
        }
    }

    private InputStream bytes() throws IOException {
        return file == null || file.isEmpty()
                ? new ByteArrayInputStream(String.valueOf(list).getBytes(StandardCharsets.UTF_8))
                : file.getInputStream();
    }

    /// Without the fingerprints.
    @Override
    public String toString() {
        return "TypedList[]";
    }
}

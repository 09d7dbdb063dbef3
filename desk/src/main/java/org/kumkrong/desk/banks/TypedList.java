// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.banks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/// What an officer sends to have fingerprints added or withdrawn: pasted into the form, or as a file,
/// which counts first.
///
/// @param media what they were taken of; pictures where nobody said
/// @param pdq whether 64 digits in a plain list are a PDQ fingerprint
record TypedList(
        @Nullable String list,
        @Nullable MultipartFile file,
        @Nullable Media media,
        @Nullable Boolean pdq) {
    /// What the fingerprints were taken of.
    Media taken() {
        return media == null ? Media.IMAGE : media;
    }

    /// Whether neither of both came.
    boolean isNothing() {
        return (list == null || list.isBlank()) && (file == null || file.isEmpty());
    }

    ListReading.Outcome read(ListReading reading) throws IOException {
        try (InputStream bytes = bytes()) {
            return reading.read(bytes, Boolean.TRUE.equals(pdq));
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

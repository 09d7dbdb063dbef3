// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

import org.jspecify.annotations.Nullable;

/// The fingerprints of one file.
///
/// @param bytes how long it is
/// @param md5 in small hexadecimal digits
/// @param sha1 in small hexadecimal digits
/// @param sha256 in small hexadecimal digits
/// @param picture what it looks like; null where it is no picture that can be read
/// @param whyNone why it has no fingerprint of its looks; null where it has one
/// @param remark what is wrong with the file all the same; null where nothing is
public record FilePrint(
        long bytes,
        String md5,
        String sha1,
        String sha256,
        @Nullable PicturePrint picture,
        @Nullable String whyNone,
        @Nullable String remark) {
    public FilePrint {
        if ((picture == null) == (whyNone == null)) {
            throw new IllegalArgumentException("either picture or whyNone must be null");
        }
    }

    /// Without the fingerprints: those of real material stay out of logs.
    @Override
    public String toString() {
        return "FilePrint[" + bytes + " bytes]";
    }
}

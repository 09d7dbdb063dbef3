// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.picture;

/// How much memory decoding one picture may take.
final class MemoryLimit {
    /// All that a [PictureProcess] has.
    static final int HEAP_MB = 1024;
    /// Of it, what is for short-lived objects: the pixels are one array, which must fit into the rest.
    static final int YOUNG_MB = 64;
    static final String EXCEEDED = "a picture that needs more memory than the " + HEAP_MB + " MB that are allowed";

    private MemoryLimit() {}
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Hash functions whose values are the same on every machine and in every run.
///
/// Source: the finaliser is Stafford's "Mix13" variant as used by SplitMix64 (Steele, Lea, Flood 2014); the byte hash
/// is FNV-1a (Fowler, Noll, Vo) with eight bytes a step, each step and the end mixed.
final class Hashes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private Hashes() {}

    static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    static long combine(long a, long b) {
        return mix(a * 0x9e3779b97f4a7c15L + b);
    }

    static long of64(byte[] bytes, int from, int length) {
        long h = FNV_OFFSET ^ length;
        int i = from;
        int end = from + length;
        for (; i + Long.BYTES <= end; i += Long.BYTES) {
            long step = (h ^ (long) EIGHT.get(bytes, i)) * FNV_PRIME;
            h = step ^ step >>> 29;
        }
        for (; i < end; i++) {
            h = (h ^ (bytes[i] & 0xff)) * FNV_PRIME;
        }
        return mix(h);
    }

    static long of64(CharSequence text) {
        long h = FNV_OFFSET ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * FNV_PRIME;
        }
        return mix(h);
    }

    /// The same value as of the text that these letters spell.
    static long of64(char[] letters, int from, int length) {
        long h = FNV_OFFSET ^ length;
        for (int i = from; i < from + length; i++) {
            h = (h ^ letters[i]) * FNV_PRIME;
        }
        return mix(h);
    }
}

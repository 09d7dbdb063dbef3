// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

/// Keccak-256 with the padding from before FIPS 202, as Ethereum uses it.
///
/// Source: Bertoni, Daemen, Peeters, Van Assche, "The Keccak reference", version 3.0 (2011).
final class Keccak {
    private static final int RATE = 136;
    private static final int ROUNDS = 24;
    private static final long[] ROUND_CONSTANTS = roundConstants();
    private static final int[] ROTATIONS = new int[25];

    static {
        int x = 1;
        int y = 0;
        for (int t = 0; t < 24; t++) {
            ROTATIONS[x + 5 * y] = (t + 1) * (t + 2) / 2 % 64;
            int next = (2 * x + 3 * y) % 5;
            x = y;
            y = next;
        }
    }

    private Keccak() {}

    /// The 32-byte digest of a message.
    static byte[] digest256(byte[] message) {
        var state = new long[25];
        int blocks = message.length / RATE + 1;
        var padded = new byte[blocks * RATE];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = 1;
        padded[padded.length - 1] |= (byte) 0x80;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < RATE; i++) {
                state[i / 8] ^= (padded[block * RATE + i] & 0xffL) << (8 * (i % 8));
            }
            permute(state);
        }
        var digest = new byte[32];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (state[i / 8] >>> (8 * (i % 8)));
        }
        return digest;
    }

    private static void permute(long[] a) {
        var b = new long[25];
        var c = new long[5];
        for (int round = 0; round < ROUNDS; round++) {
            for (int x = 0; x < 5; x++) {
                c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }
            for (int i = 0; i < 25; i++) {
                a[i] ^= c[(i + 4) % 5] ^ Long.rotateLeft(c[(i + 1) % 5], 1);
            }
            for (int x = 0; x < 5; x++) {
                for (int y = 0; y < 5; y++) {
                    b[y + 5 * ((2 * x + 3 * y) % 5)] = Long.rotateLeft(a[x + 5 * y], ROTATIONS[x + 5 * y]);
                }
            }
            for (int i = 0; i < 25; i++) {
                int row = i / 5 * 5;
                a[i] = b[i] ^ (~b[row + (i + 1) % 5] & b[row + (i + 2) % 5]);
            }
            a[0] ^= ROUND_CONSTANTS[round];
        }
    }

    private static long[] roundConstants() {
        var constants = new long[ROUNDS];
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < 7; j++) {
                if ((register & 1) != 0) {
                    constants[round] ^= 1L << ((1 << j) - 1);
                }
                register = register << 1 ^ ((register & 0x80) != 0 ? 0x171 : 0);
            }
        }
        return constants;
    }
}

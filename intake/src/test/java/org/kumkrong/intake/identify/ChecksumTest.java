// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileHash.Algorithm;

/// Checksums against the examples that their own standards print.
class ChecksumTest {
    /// Keccak team's vectors for the empty message and "abc", as used by Ethereum.
    @ParameterizedTest
    @CsvSource({
        "'', c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
        "abc, 4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"
    })
    void hashesWithKeccak(String message, String digest) {
        assertThat(HexFormat.of().formatHex(Keccak.digest256(message.getBytes(US_ASCII))))
                .isEqualTo(digest);
    }

    /// Messages of 135, 136 and 137 bytes lie on both sides of the block; hashes must differ and stay 32 bytes.
    @Test
    void padsMessagesThatFillABlock() {
        var below = Keccak.digest256(new byte[135]);
        var full = Keccak.digest256(new byte[136]);
        var above = Keccak.digest256(new byte[137]);

        assertThat(below).hasSize(32).isNotEqualTo(full);
        assertThat(full).isNotEqualTo(above);
    }

    /// Addresses printed in EIP-55.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x52908400098527886E0F7030069857D2E4169EE7",
                "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
                "0xde709f2102306220921060314715629080e2fb77",
                "0x27b1fdb04752bbc536007a920d24acb045561c26",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"
            })
    void acceptsEthereumAddresses(String address) {
        assertThat(CryptoAddresses.chain(address)).isEqualTo("eth");
    }

    /// Addresses printed in BIP 173 and BIP 350, the first one ever paid to, and two from Bitcoin's documentation.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2",
                "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
                "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
                "BC1SW50QGDZ25J",
                "bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs"
            })
    void acceptsBitcoinAddresses(String address) {
        assertThat(CryptoAddresses.chain(address)).isEqualTo("btc");
    }

    /// Wrong case, wrong checksum, wrong checksum constant for the version, wrong length of the program (BIP 350).
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAe",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kV8f3t4",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd",
                "bc1q0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqunwkwe",
                "bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4",
                "bc1gmk9yu",
                "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u",
                "0OIl000000000000000000000000000000"
            })
    void refusesBrokenAddresses(String address) {
        assertThat(CryptoAddresses.chain(address)).isNull();
    }

    @Test
    void acceptsTronAddresses() {
        assertThat(CryptoAddresses.chain("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t")).isEqualTo("tron");
    }

    /// The example of ISO/IEC 7812-1 and the IMEI that every explanation of the check digit uses.
    @ParameterizedTest
    @ValueSource(strings = {"79927398713", "490154203237518"})
    void verifiesLuhnDigits(String digits) {
        assertThat(Checksums.luhn(digits)).isTrue();
    }

    @Test
    void findsAWrongCheckDigit() {
        assertThat(Checksums.thaiNationalId("1101800015639")).isTrue();
        for (int last = 0; last < 9; last++) {
            assertThat(Checksums.thaiNationalId("110180001563" + last))
                    .as("last digit " + last)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            - | 900150983CD24FB0D6963F7D28E17F72 | MD5
            MD5 | kAFQmDzST7DWlj99KOF/cg== | MD5
            - | md5:900150983cd24fb0d6963f7d28e17f72 | MD5
            sha-1 | a9993e364706816aba3e25717850c26c9cd0d89d | SHA1
            - | a9993e364706816aba3e25717850c26c9cd0d89d | SHA1
            SHA256 | ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad | SHA256
            - | pdq:f8f8f0cce0f4e84d0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22 | PDQ
            PDQ | f8f8f0cce0f4e84d0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22 | PDQ
            PhotoDNA | MTIzNDU2Nzg5MA | OTHER
            """)
    void readsFingerprints(String algorithm, String raw, Algorithm expected) {
        var hash = Identify.hash(algorithm == null ? "" : algorithm, raw);

        assertThat(hash).isNotNull().extracting(FileHash::algorithm).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d41d8cd98f00b204e9800998ecf8427e",
                "da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "00000000000000000000000000000000",
                "pdq:0000000000000000000000000000000000000000000000000000000000000000",
                "md5:1234",
                "not a hash",
                "n/a",
                ""
            })
    void takesNoFingerprintOfNothing(String raw) {
        assertThat(Identify.hash("", raw)).isNull();
    }
}

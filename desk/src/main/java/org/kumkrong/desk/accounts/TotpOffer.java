// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A new secret for codes, shown to an officer until they have proved that their device has it.
///
/// Until then it travels, sealed, in the form itself, so that an offer nobody takes leaves nothing behind.
@Component
final class TotpOffer {
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_A_LETTER = 5;
    private static final int QUIET_ZONE = 4;

    private final Secrets secrets;
    private final Clock clock;

    TotpOffer(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /// What the page shows.
    ///
    /// @param sealed for the form
    /// @param letters the secret, to type
    /// @param address the same as an `otpauth` address, to open on the device
    /// @param side of the picture, in modules
    /// @param path the dark modules of the picture of that address
    record Shown(String sealed, String letters, String address, int side, String path) {
        @Override
        public String toString() {
            return "[withheld]";
        }
    }

    Shown make(Account account) {
        return show(account, secrets.bytes(SECRET_BYTES));
    }

    /// The offer of a form again, after a wrong code; a new one where it is none of ours.
    Shown again(Account account, String sealed) {
        return secrets.open(sealed, offered(account.officerId()))
                .map(secret -> show(account, secret))
                .orElseGet(() -> make(account));
    }

    private Shown show(Account account, byte[] secret) {
        String letters = base32(secret);
        String address = "otpauth://totp/Kumkrong:" + URLEncoder.encode(account.signInName(), StandardCharsets.UTF_8)
                + "?secret=" + letters + "&issuer=Kumkrong";
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        return new Shown(
                secrets.seal(secret, offered(account.officerId())),
                letters.replaceAll("(.{4})(?=.)", "$1 "),
                address,
                code.size + 2 * QUIET_ZONE,
                path(code));
    }

    private static String path(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /// Takes the offer if the code proves that the officer's device has the secret.
    boolean accept(JdbcClient jdbc, UUID officer, String sealed, String code) {
        Optional<byte[]> secret = secrets.open(sealed, offered(officer));
        OptionalLong step = secret.isEmpty()
                ? OptionalLong.empty()
                : Totp.of(secret.get()).stepOf(code.replace(" ", ""), clock.instant(), 0);
        if (step.isEmpty()) {
            return false;
        }
        jdbc.sql("update officer set totp_secret = :secret, totp_step = :step where officer_id = :officer")
                .param("secret", secrets.seal(secret.get(), officer.toString()))
                .param("step", step.getAsLong())
                .param("officer", officer)
                .update();
        return true;
    }

    private static String offered(UUID officer) {
        return "offer " + officer;
    }

    private static String base32(byte[] bytes) {
        StringBuilder letters = new StringBuilder();
        int waiting = 0;
        int bits = 0;
        for (byte each : bytes) {
            waiting = (waiting << Byte.SIZE) | (each & 0xff);
            bits += Byte.SIZE;
            while (bits >= BITS_A_LETTER) {
                bits -= BITS_A_LETTER;
                letters.append(BASE32.charAt((waiting >> bits) & (BASE32.length() - 1)));
            }
            waiting &= (1 << bits) - 1;
        }
        return letters.toString(); // 20 bytes are 32 letters, with nothing over
    }
}

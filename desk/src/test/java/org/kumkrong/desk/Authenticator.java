// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A device that holds one passkey and knows its owner, without a screen. Written after W3C, Web
/// Authentication Level 3;
/// the few bytes of CBOR are set by hand.
final class Authenticator {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PRESENT = 1;
    private static final int VERIFIED = 4;
    private static final int ATTESTED = 64;

    private final KeyPair key;
    private final byte[] id;
    private byte[] owner = {};
    private int signatures;
    private boolean knowsOwner = true;

    Authenticator(String id) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        this.key = generator.generateKeyPair();
        this.id = id.getBytes(StandardCharsets.UTF_8);
    }

    /// From now on it does not ask for a finger, a face or a number.
    void trustAnybody() {
        knowsOwner = false;
    }

    /// A copy of it was used elsewhere, or it is one: it counts from the beginning again.
    void forgetCount() {
        signatures = 0;
    }

    String make(String options, String origin) throws GeneralSecurityException {
        JsonNode asked = JSON.readTree(options);
        owner = Base64.getUrlDecoder().decode(asked.path("user").path("id").asString());
        String host = asked.path("rp").path("id").asString();
        byte[] device = bytes(
                device(host, PRESENT | ATTESTED | (knowsOwner ? VERIFIED : 0)),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                publicKey());
        byte[] attestation = bytes(
                new byte[] {(byte) 0xa3, 0x63},
                text("fmt"),
                new byte[] {0x64},
                text("none"),
                new byte[] {0x67},
                text("attStmt"),
                new byte[] {(byte) 0xa0, 0x68},
                text("authData"),
                new byte[] {0x59, (byte) (device.length >> 8), (byte) device.length},
                device);
        return credential(Map.of(
                "clientDataJSON", base64(client("webauthn.create", asked, origin)),
                "attestationObject", base64(attestation)));
    }

    String answer(String options, String origin) throws GeneralSecurityException {
        JsonNode asked = JSON.readTree(options);
        byte[] device = device(asked.path("rpId").asString(), PRESENT | (knowsOwner ? VERIFIED : 0));
        byte[] client = client("webauthn.get", asked, origin);
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(key.getPrivate());
        signer.update(device);
        signer.update(MessageDigest.getInstance("SHA-256").digest(client));
        return credential(Map.of(
                "clientDataJSON", base64(client),
                "authenticatorData", base64(device),
                "signature", base64(signer.sign()),
                "userHandle", base64(owner)));
    }

    static String originOf(Desk desk) {
        URI address = URI.create(desk.address());
        return address.getScheme() + "://" + address.getAuthority();
    }

    private String credential(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "name",
                "Test key",
                "credential",
                Map.of(
                        "id", base64(id),
                        "rawId", base64(id),
                        "type", "public-key",
                        "response", response,
                        "clientExtensionResults", Map.of())));
    }

    private static byte[] client(String type, JsonNode asked, String origin) {
        return JSON.writeValueAsBytes(Map.of(
                "type", type, "challenge", asked.path("challenge").asString(), "origin", origin, "crossOrigin", false));
    }

    private byte[] device(String host, int flags) throws GeneralSecurityException {
        return bytes(
                MessageDigest.getInstance("SHA-256").digest(text(host)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt(++signatures).array());
    }

    private byte[] publicKey() {
        ECPublicKey open = (ECPublicKey) key.getPublic();
        return bytes(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                coordinate(open.getW().getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                coordinate(open.getW().getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] whole = number.toByteArray();
        byte[] exact = new byte[32];
        int kept = Math.min(whole.length, exact.length);
        System.arraycopy(whole, whole.length - kept, exact, exact.length - kept, kept);
        return exact;
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

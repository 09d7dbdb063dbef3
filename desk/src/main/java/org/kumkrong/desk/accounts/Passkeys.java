// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.accounts;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Passkeys: made by an officer's device for our address alone, so that no look-alike page can ask for one. The device
/// must have known its owner, by finger, face or number, so that a passkey stands for both factors.
///
/// Source: W3C, Web Authentication Level 3.
@Component
final class Passkeys {
    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);
    private static final int TIMEOUT_MILLIS = 300_000;

    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter credentials =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private final PublicAddress address;
    private final Clock clock;

    Passkeys(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    /// A passkey, as its owner sees it.
    record Listed(
            UUID id, String name, Instant madeAt, @Nullable Instant usedAt) {}

    List<Listed> of(JdbcClient jdbc, UUID officer) {
        return jdbc.sql("""
                        select passkey_id, name, made_at, used_at from passkey where officer_id = :officer order by made_at
                        """)
                .param("officer", officer)
                .query((row, number) -> new Listed(
                        row.getObject("passkey_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("used_at"))
                                .map(Timestamp::toInstant)
                                .orElse(null)))
                .list();
    }

    /// What a browser is to be told so that a device makes a passkey.
    Map<String, Object> creationOptions(JdbcClient jdbc, Account account, byte[] challenge) {
        List<byte[]> known = jdbc.sql("select credential_id from passkey where officer_id = :officer")
                .param("officer", account.officerId())
                .query((row, number) -> row.getBytes("credential_id"))
                .list();
        return Map.ofEntries(
                Map.entry("rp", Map.of("id", host(), "name", "Kumkrong")),
                Map.entry(
                        "user",
                        Map.of(
                                "id", base64(handle(account.officerId())),
                                "name", account.signInName(),
                                "displayName", account.displayName())),
                Map.entry("challenge", base64(challenge)),
                Map.entry(
                        "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(each -> Map.of("type", "public-key", "alg", each.getValue()))
                                .toList()),
                Map.entry("timeout", TIMEOUT_MILLIS),
                Map.entry(
                        "excludeCredentials",
                        known.stream()
                                .map(each -> Map.of("type", "public-key", "id", base64(each)))
                                .toList()),
                Map.entry(
                        "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required")),
                Map.entry("attestation", "none"));
    }

    /// What a browser is to be told so that a device answers with a passkey.
    Map<String, Object> requestOptions(byte[] challenge) {
        return Map.of(
                "challenge", base64(challenge),
                "rpId", host(),
                "timeout", TIMEOUT_MILLIS,
                "allowCredentials", List.of(),
                "userVerification", "required");
    }

    /// Keeps a passkey a device has made; false where the device's word does not hold.
    boolean keep(JdbcClient jdbc, Account account, String name, String json, byte[] challenge) {
        AttestedCredentialData made;
        long signatures;
        try {
            RegistrationData data = manager.parseRegistrationResponseJSON(json);
            manager.verify(data, new RegistrationParameters(server(challenge), parameters(), true, true));
            var device = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            made = Objects.requireNonNull(device.getAttestedCredentialData());
            signatures = device.getSignCount();
        } catch (WebAuthnException e) {
            return false;
        }
        return jdbc.sql("""
                        insert into passkey (credential_id, agency_id, officer_id, name, attested, signatures, made_at)
                        values (:credential, :agency, :officer, :name, :attested, :signatures, :now)
                        on conflict (credential_id) do nothing
                        """)
                        .param("credential", made.getCredentialId())
                        .param("agency", account.agencyId())
                        .param("officer", account.officerId())
                        .param("name", name)
                        .param("attested", credentials.convert(made))
                        .param("signatures", signatures)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /// Whose passkey has answered, if the answer holds.
    Optional<UUID> owner(JdbcClient jdbc, String json, byte[] challenge) {
        AuthenticationData data;
        try {
            data = manager.parseAuthenticationResponseJSON(json);
        } catch (WebAuthnException e) {
            return Optional.empty();
        }
        Optional<Kept> kept = jdbc.sql("""
                        select passkey_id, officer_id, attested, signatures from passkey
                        where credential_id = :credential for update
                        """)
                .param("credential", data.getCredentialId())
                .query((row, number) -> new Kept(
                        row.getObject("passkey_id", UUID.class),
                        row.getObject("officer_id", UUID.class),
                        credentials.convert(row.getBytes("attested")),
                        row.getLong("signatures")))
                .optional();
        return kept.filter(passkey -> holds(data, passkey, challenge)).map(passkey -> {
            used(
                    jdbc,
                    passkey.id(),
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
            return passkey.officer();
        });
    }

    private record Kept(UUID id, UUID officer, AttestedCredentialData credential, long signatures) {}

    private boolean holds(AuthenticationData data, Kept passkey, byte[] challenge) {
        byte[] named = data.getUserHandle();
        if (named != null && !java.util.Arrays.equals(named, handle(passkey.officer()))) {
            return false;
        }
        CredentialRecordImpl record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.signatures(),
                passkey.credential(),
                null,
                null,
                null,
                null);
        try {
            manager.verify(data, new AuthenticationParameters(server(challenge), record, null, true, true));
            return true;
        } catch (WebAuthnException e) {
            return false;
        }
    }

    private void used(JdbcClient jdbc, UUID passkey, long signatures) {
        jdbc.sql("update passkey set signatures = :signatures, used_at = :now where passkey_id = :passkey")
                .param("signatures", signatures)
                .param("now", Timestamp.from(clock.instant()))
                .param("passkey", passkey)
                .update();
    }

    /// Gives a passkey another name; tells whether there is one.
    static boolean rename(JdbcClient jdbc, UUID officer, UUID passkey, String name) {
        return jdbc.sql("update passkey set name = :name where officer_id = :officer and passkey_id = :passkey")
                        .param("name", name)
                        .param("officer", officer)
                        .param("passkey", passkey)
                        .update()
                > 0;
    }

    /// Forgets a passkey; tells whether there was one.
    static boolean remove(JdbcClient jdbc, UUID officer, UUID passkey) {
        return jdbc.sql("delete from passkey where officer_id = :officer and passkey_id = :passkey")
                        .param("officer", officer)
                        .param("passkey", passkey)
                        .update()
                > 0;
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(address.origin().toString()))
                .rpId(host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private String host() {
        return address.origin().getHost();
    }

    private static List<PublicKeyCredentialParameters> parameters() {
        return ALGORITHMS.stream()
                .map(each -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, each))
                .toList();
    }

    private static byte[] handle(UUID officer) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(officer.getMostSignificantBits())
                .putLong(officer.getLeastSignificantBits())
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

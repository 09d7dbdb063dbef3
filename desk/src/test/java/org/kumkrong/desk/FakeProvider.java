// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.kumkrong.desk.postgres.Password;

/// An agency's sign-in on the loopback address, that knows one person at a time and believes every browser.
final class FakeProvider implements AutoCloseable {
    static final String AGENCY = "Example Task Force";

    private static final String CLIENT = "desk";

    private final HttpServer server;
    private final RSAKey key;
    private volatile String person = "person-1";
    private volatile String audience = CLIENT;
    private volatile boolean forgetsNonce;
    private final Map<String, String> nonces = new HashMap<>();

    FakeProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048)
                .keyID("fake")
                .algorithm(JWSAlgorithm.RS256)
                .generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::describe);
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext(
                "/keys",
                exchange -> answer(exchange, "{\"keys\":[" + key.toPublicJWK().toJSONString() + "]}"));
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    DeskSettings.Provider settings() {
        return new DeskSettings.Provider(AGENCY, URI.create(issuer()), CLIENT, new Password("synthetic-client-secret"));
    }

    /// Who is signed in there from now on.
    void knows(String someone) {
        person = someone;
    }

    /// Makes tokens that are meant for another program.
    void speaksTo(String other) {
        audience = other;
    }

    /// Makes tokens that answer nobody's question.
    void forgetNonce() {
        forgetsNonce = true;
    }

    void behave() {
        audience = CLIENT;
        forgetsNonce = false;
    }

    private void describe(HttpExchange exchange) throws IOException {
        answer(exchange, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid"]}
                """.formatted(issuer()));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = pairs(exchange.getRequestURI().getRawQuery());
        boolean sound = "S256".equals(asked.get("code_challenge_method")) && asked.containsKey("state");
        String code = "code-" + nonces.size();
        nonces.put(code, Objects.requireNonNullElse(asked.get("nonce"), ""));
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(sound ? 302 : 400, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked = pairs(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!asked.containsKey("code_verifier") || !exchange.getRequestHeaders().containsKey("Authorization")) {
            exchange.sendResponseHeaders(400, -1);
            exchange.close();
            return;
        }
        Date now = Date.from(Clock.systemUTC().instant());
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(person)
                .audience(audience)
                .issueTime(now)
                .expirationTime(Date.from(now.toInstant().plus(Duration.ofMinutes(5))))
                .claim("nonce", forgetsNonce ? "another" : nonces.remove(asked.get("code")))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("fake").build(), claims);
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
        answer(
                exchange,
                "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                        + token.serialize() + "\"}");
    }

    private static Map<String, String> pairs(String encoded) {
        Map<String, String> pairs = new HashMap<>();
        Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> pairs.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return pairs;
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Asks another server, at the address that an administrator gave and at no other: nothing leads it elsewhere.
final class PeerHttp {
    /// Of one answer.
    static final int BYTES_MAX = 64 << 20;

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(10);
    private static final Duration BEGUN_WITHIN = Duration.ofSeconds(60);
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTED_WITHIN)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Duration answeredWithin;

    PeerHttp() {
        this(ANSWERED_WITHIN);
    }

    /// @param answeredWithin how long a whole answer may take
    PeerHttp(Duration answeredWithin) {
        this.answeredWithin = answeredWithin;
    }

    /// The address of a server without a slash at its end; empty where nothing may be asked there. It must be https;
    /// plain http only on this machine.
    static Optional<String> address(String typed) {
        try {
            URI uri = new URI(typed.strip());
            boolean allowed = "https".equals(uri.getScheme())
                    || ("http".equals(uri.getScheme())
                            && uri.getHost() != null
                            && THIS_MACHINE.contains(uri.getHost()));
            boolean plain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return allowed && plain ? Optional.of(uri.toString().replaceAll("/+$", "")) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /// The bytes at an address. A server that hangs in the middle of its answer is left, too: only the beginning of an
    /// answer is what the client of the JDK waits for with a limit.
    byte[] get(String address, Map<String, String> headers) throws PeerMistake, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(BEGUN_WITHIN)
                .GET();
        headers.forEach(request::header);
        FutureTask<byte[]> asking = new FutureTask<>(() -> ask(request.build()));
        Thread.ofVirtual().name("asking a server").start(asking);
        try {
            return asking.get(answeredWithin.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw slow(answeredWithin);
        } catch (ExecutionException e) {
            throw mistake(e.getCause());
        } finally {
            asking.cancel(true);
        }
    }

    private byte[] ask(HttpRequest request) throws IOException, InterruptedException, PeerMistake {
        HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            return switch (answer.statusCode()) {
                case 200 -> bounded(body);
                case 401, 403 -> throw new PeerMistake(PeerMistake.Kind.REFUSED, Integer.toString(answer.statusCode()));
                default -> throw new PeerMistake(PeerMistake.Kind.STATUS, Integer.toString(answer.statusCode()));
            };
        }
    }

    private static PeerMistake mistake(@Nullable Throwable cause) {
        return switch (cause) {
            case PeerMistake named -> named;
            case HttpTimeoutException _ -> slow(BEGUN_WITHIN);
            case IOException _ -> new PeerMistake(PeerMistake.Kind.UNREACHABLE, "");
            case null, default -> throw new IllegalStateException("a server could not be asked", cause);
        };
    }

    private static PeerMistake slow(Duration within) {
        return new PeerMistake(PeerMistake.Kind.SLOW, Long.toString(within.toSeconds()));
    }

    private static byte[] bounded(InputStream body) throws IOException, PeerMistake {
        byte[] bytes = body.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw new PeerMistake(PeerMistake.Kind.TOO_LARGE, Integer.toString(BYTES_MAX >> 20));
        }
        return bytes;
    }
}

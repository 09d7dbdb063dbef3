// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeerHttpTest {
    /// A server that begins to answer and then says nothing more.
    private static Thread hang(ServerSocket server) {
        return Thread.ofVirtual().start(() -> {
            try (Socket asked = server.accept()) {
                asked.getOutputStream()
                        .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"count\":"
                                .getBytes(StandardCharsets.US_ASCII));
                asked.getOutputStream().flush();
                asked.getInputStream().readAllBytes(); // until it is left
            } catch (IOException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void leavesAServerThatHangsInTheMiddleOfItsAnswer() throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread hanging = hang(server);
            PeerHttp http = new PeerHttp(Duration.ofSeconds(1));
            long begun = System.nanoTime();

            PeerMistake mistake = catchThrowableOfType(
                    PeerMistake.class, () -> http.get("http://127.0.0.1:" + server.getLocalPort(), Map.of()));

            assertThat(mistake.kind()).isEqualTo(PeerMistake.Kind.SLOW);
            assertThat(mistake.part()).isEqualTo("1");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
            assertThat(hanging.join(Duration.ofSeconds(20))).isTrue();
        }
    }
}

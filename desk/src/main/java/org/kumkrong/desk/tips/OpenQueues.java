// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kumkrong.desk.access.AgencyId;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// The queues that stand open in browsers, each told when something in it changed, and every few seconds that nothing
/// did: who hears neither knows that what stands there may be old.
@Component
public class OpenQueues {
    private static final Duration OPEN_MAX = Duration.ofMinutes(30); // a browser opens anew by itself

    private final Map<SseEmitter, AgencyId> open = new ConcurrentHashMap<>();
    private volatile boolean away;

    SseEmitter open(AgencyId agency) {
        SseEmitter emitter = new SseEmitter(OPEN_MAX.toMillis());
        open.put(emitter, agency);
        emitter.onCompletion(() -> open.remove(emitter));
        emitter.onTimeout(() -> open.remove(emitter));
        emitter.onError(failure -> open.remove(emitter));
        tell(emitter, away ? "away" : "open");
        return emitter;
    }

    /// Something in an agency's queue changed.
    public void changed(AgencyId agency) {
        open.forEach((emitter, of) -> {
            if (of.equals(agency)) {
                tell(emitter, "changed");
            }
        });
    }

    /// The database answers, so that what stands in open queues is true.
    public void beat() {
        away = false;
        open.keySet().forEach(emitter -> tell(emitter, "beat"));
    }

    /// The database does not answer: nobody would hear of a change.
    public void away() {
        away = true;
        open.keySet().forEach(emitter -> tell(emitter, "away"));
    }

    /// Ends all of them, so that the program can end.
    public void close() {
        open.keySet().forEach(SseEmitter::complete);
    }

    private void tell(SseEmitter emitter, String what) {
        try {
            emitter.send(SseEmitter.event().name(what).data(""));
        } catch (IOException | IllegalStateException e) {
            open.remove(emitter); // the browser has gone
        }
    }
}

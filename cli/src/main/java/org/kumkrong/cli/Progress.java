// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.time.Duration;

/// Shows how far a command has come: a bar that redraws itself on a terminal, a plain line now and then elsewhere.
///
/// Any thread may report. Quiet progress shows nothing.
final class Progress implements AutoCloseable {
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration PLAIN_EVERY = Duration.ofSeconds(10);

    private final Console console;
    private final boolean quiet;
    private final Thread painter;
    private String step = "";
    private String unit = "";
    private long done;
    private long total = -1;
    private long begunNanos;
    private long plainNanos;
    private int drawnChars;

    private Progress(Console console, boolean quiet) {
        this.console = console;
        this.quiet = quiet;
        this.painter = Thread.ofPlatform().daemon().name("progress").unstarted(this::paint);
    }

    static Progress on(Console console, boolean quiet) {
        Progress progress = new Progress(console, quiet);
        if (!quiet) {
            progress.painter.start();
        }
        return progress;
    }

    /// Begins a step; the one before counts as done.
    ///
    /// @param unit what [#at] counts; `bytes` is shown in MB
    synchronized void step(String name, String unit) {
        erase();
        this.step = name;
        this.unit = unit;
        this.done = 0;
        this.total = -1;
        this.begunNanos = System.nanoTime();
        this.plainNanos = begunNanos;
        if (!quiet && !console.terminal()) {
            console.say(name);
        }
    }

    /// Says how far the step is; `total` is −1 where unknown.
    synchronized void at(long done, long total) {
        this.done = done;
        this.total = total;
    }

    private void paint() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(REDRAW);
                draw();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void draw() {
        if (step.isEmpty()) {
            return;
        }
        long now = System.nanoTime();
        var line = new ProgressLine(step, done, total, unit, Duration.ofNanos(now - begunNanos));
        if (console.terminal()) {
            String text = line.withBar();
            console.err().print("\r" + text + " ".repeat(Math.max(0, drawnChars - text.length())));
            console.err().flush();
            drawnChars = text.length();
        } else if (now - plainNanos >= PLAIN_EVERY.toNanos()) {
            plainNanos = now;
            console.say(line.plain());
        }
    }

    private void erase() {
        if (drawnChars > 0) {
            console.err().print("\r" + " ".repeat(drawnChars) + "\r");
            console.err().flush();
            drawnChars = 0;
        }
    }

    @Override
    public void close() {
        painter.interrupt();
        synchronized (this) {
            step = "";
            erase();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.score;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process has used: CPU seconds of all threads (user and system) between marks, and its peak memory.
public final class Spent {
    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long cpu = system.getProcessCpuTime();
    private long wall = System.nanoTime();

    /// Notes what was used since the mark before, or since the start.
    public void mark(String name, Figures figures) {
        long cpuNow = system.getProcessCpuTime();
        long wallNow = System.nanoTime();
        figures.note("cpu_s." + name, (cpuNow - cpu) / NANOS);
        figures.note("wall_s." + name, (wallNow - wall) / NANOS);
        cpu = cpuNow;
        wall = wallNow;
    }

    /// Notes what the process used from its very start, the virtual machine included, and its peak memory.
    public void totals(Figures figures) throws IOException {
        figures.note("cpu_s.whole", system.getProcessCpuTime() / NANOS);
        figures.note("wall_s.whole", ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
        figures.note("peak_rss_mb", peakMegabytes("self"));
    }

    /// The peak resident memory of a process in MB as Linux keeps it; 0 where it cannot be read.
    public static double peakMegabytes(String process) throws IOException {
        Path status = Path.of("/proc", process, "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.hash;

import java.lang.management.ManagementFactory;

/// The processor time of this process, all threads together.
final class Cpu {
    private Cpu() {}

    static long nanoseconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
    }
}

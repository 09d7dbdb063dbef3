// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.monitoring;

import java.util.Arrays;

/// How often something took how long. Safe for threads.
final class Histogram {
    private final double[] limits;
    private final long[] counts; // of values up to each limit and above the one before; the last has no limit
    private double sum;

    /// @param limits upper limits of its classes in seconds, growing
    Histogram(double... limits) {
        this.limits = limits.clone();
        this.counts = new long[limits.length + 1];
    }

    synchronized void add(double seconds) {
        int place = Arrays.binarySearch(limits, seconds);
        counts[place >= 0 ? place : -place - 1]++;
        sum += seconds;
    }

    /// Writes it as Prometheus reads it: each class counts those before it too.
    ///
    /// @param labels without braces; may be empty
    synchronized void write(PrometheusText text, String name, String labels) {
        String comma = labels.isEmpty() ? "" : ",";
        long count = 0;
        for (int i = 0; i < counts.length; i++) {
            count += counts[i];
            String limit = i < limits.length ? PrometheusText.number(limits[i]) : "+Inf";
            text.line(name + "_bucket", labels + comma + "le=\"" + limit + "\"", count);
        }
        text.line(name + "_sum", labels, sum);
        text.line(name + "_count", labels, count);
    }
}

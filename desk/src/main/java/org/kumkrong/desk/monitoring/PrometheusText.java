// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.monitoring;

import java.math.BigDecimal;

/// Numbers in the text form that Prometheus reads, version 0.0.4.
final class PrometheusText {
    static final String MEDIA_TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /// Begins a metric.
    ///
    /// @param type `gauge`, `counter` or `histogram`
    void begin(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    /// Writes one number.
    ///
    /// @param labels without braces; may be empty
    void line(String name, String labels, double value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(number(value)).append('\n');
    }

    /// A metric of one number.
    void gauge(String name, String help, double value) {
        begin(name, "gauge", help);
        line(name, "", value);
    }

    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : "NaN";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

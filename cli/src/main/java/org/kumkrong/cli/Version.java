// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// What this build is called, and the Java it runs on.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String built = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "kumkrong " + Objects.requireNonNullElse(built, "unpackaged") + " (Java " + Runtime.version() + ")"
        };
    }

    /// The version of this program, such as `0.1.0`.
    static String number() {
        String built = Version.class.getPackage().getImplementationVersion();
        return built == null ? "development" : built;
    }
}

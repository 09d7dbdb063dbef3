// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import picocli.CommandLine.Option;

/// `--help` of a command.
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this text.")
    private boolean help;
}

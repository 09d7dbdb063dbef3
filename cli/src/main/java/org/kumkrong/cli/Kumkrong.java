// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import picocli.CommandLine.Command;

/// The command above all commands: shows help where none is given.
@Command(name = "kumkrong", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Kumkrong {}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/// The program: reads the command line, runs one command, ends with its exit code.
public final class Main {
    private static final int USAGE_CHARS = 92;

    private Main() {}

    /// Runs one command and ends the process with its [Exit] code.
    public static void main(String[] args) {
        var output = StandardOutput.ofTheProcess();
        var console = new Console(
                new PrintWriter(output, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                Boolean.getBoolean("kumkrong.terminal"),
                System.getenv());
        int code = run(console, args);
        System.exit(code == Exit.NOTHING ? code : delivered(console, output, code));
    }

    /// The code to end with once all output is on its way.
    static int delivered(Console console, StandardOutput output, int code) {
        console.out().flush();
        String complaint = output.complaint();
        if (complaint != null) {
            console.say(complaint);
        }
        return output.failed() ? Exit.NOTHING : code;
    }

    static int run(Console console, String... args) {
        var line = new CommandLine(new Kumkrong(), new Commands(console))
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(USAGE_CHARS)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new Mistakes(console))
                .setExecutionExceptionHandler(new Mistakes(console));
        line.registerConverter(Path.class, Main::path);
        CommandList.install(line);
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return Mistakes.outOfMemory(console);
        }
    }

    /// An empty name would be the working directory, which nobody means who types `""`, or a variable that is not set.
    private static Path path(String typed) {
        if (typed.isEmpty()) {
            throw new TypeConversionException("an empty name is no file and no folder");
        }
        return Path.of(typed);
    }

    /// Runs as if typed on a terminal that shows no colours; for tests.
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return run(new Console(out, err, false, Map.of(), InputStream.nullInputStream()), args);
    }
}

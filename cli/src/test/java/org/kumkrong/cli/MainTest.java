// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    private final Shell shell = new Shell();

    @Test
    void showsItsCommandsWhenAskedNothing() {
        int code = shell.run();

        assertThat(code).isZero();
        assertThat(shell.out()).contains("link", "test", "Exit codes");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void tellsOfEachCommandInWholeSentences() {
        shell.run("--help");

        String list = shell.out()
                .substring(shell.out().indexOf("Commands:"), shell.out().indexOf("  test "));
        String[] told = list.replaceFirst("Commands:\n", "").split("\n(?=  \\S)");
        assertThat(told).hasSizeGreaterThan(14).allMatch(each -> each.strip().endsWith("."));
        assertThat(list.replaceAll("\\s+", " ")).contains("on none of them, or says why these lists cannot tell.");
    }

    @Test
    void saysItsVersion() {
        int code = shell.run("--version");

        assertThat(code).isZero();
        assertThat(shell.out()).startsWith("kumkrong ").contains("Java 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lnik", "--verison"})
    void answersAMistypedWordInOneLineAndCode1(String word) {
        int code = shell.run(word);

        assertThat(code).isEqualTo(1);
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(shell.err()).contains(word, "--help");
    }

    @Test
    void everyCommandExplainsItselfWithAnExampleInNarrowLines() {
        for (CommandLine command : new CommandLine(new Kumkrong(), new Commands(silent()))
                .getSubcommands()
                .values()) {
            var help = new Shell();

            int code = help.run(command.getCommandName(), "--help");

            assertThat(code).isZero();
            assertThat(help.out()).contains("Example: ./kumkrong " + command.getCommandName());
            assertThat(help.out().lines()).allMatch(line -> line.length() <= 92);
        }
    }

    @Test
    void colourNeedsATerminalAndNoObjection() {
        assertThat(console(true, Map.of()).colours()).isTrue();
        assertThat(console(false, Map.of()).colours()).isFalse();
        assertThat(console(true, Map.of("NO_COLOR", "1")).colours()).isFalse();
        assertThat(console(true, Map.of("TERM", "dumb")).colours()).isFalse();
    }

    private static Console silent() {
        return console(false, Map.of());
    }

    private static Console console(boolean terminal, Map<String, String> environment) {
        var nowhere = new PrintWriter(new StringWriter());
        return new Console(nowhere, nowhere, terminal, environment);
    }
}

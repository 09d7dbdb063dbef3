// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

/// The list of commands in a help text: each with the first sentence of its description, however many lines it takes.
final class CommandList implements IHelpSectionRenderer {
    private static final Pattern SENTENCE = Pattern.compile(".*?[.](?=\\s|$)");
    private static final int GAP_CHARS = 2;

    /// Has a command and all below it list theirs so.
    static void install(CommandLine line) {
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, new CommandList());
        line.getSubcommands().values().forEach(CommandList::install);
    }

    @Override
    public String render(Help help) {
        int name = help.subcommands().keySet().stream()
                        .mapToInt(String::length)
                        .max()
                        .orElse(0)
                + 2 * GAP_CHARS;
        int width = help.commandSpec().usageMessage().width();
        var table = Help.TextTable.forColumns(
                help.colorScheme(),
                new Column(name, GAP_CHARS, Overflow.SPAN),
                new Column(width - name, 0, Overflow.WRAP));
        help.subcommands()
                .forEach((called, each) -> table.addRowValues(
                        help.colorScheme().commandText(called),
                        help.colorScheme()
                                .text(sentence(each.commandSpec().usageMessage().description()))));
        return table.toString();
    }

    private static String sentence(String[] description) {
        String paragraph =
                Arrays.stream(description).takeWhile(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        Matcher found = SENTENCE.matcher(paragraph);
        return found.lookingAt() ? found.group() : paragraph;
    }
}

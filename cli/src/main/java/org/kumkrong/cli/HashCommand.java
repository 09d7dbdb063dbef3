// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kumkrong.hashindex.picture.FilePrint;
import org.kumkrong.hashindex.picture.FilePrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// `kumkrong hash`: the fingerprints of files, without showing any.
@Command(
        name = "hash",
        customSynopsis = "kumkrong hash [FILE...]",
        description = {
            "Prints the fingerprints of files, a JSON object a line: file, bytes, md5, sha1, sha256, and for",
            "pictures pdq and pdqQuality, else error. No picture is shown or kept; each is decoded in a",
            "process of its own, within bounds of size, memory and time.",
            "",
            "Folders are walked through. - or nothing at all reads standard input.",
            "",
            "Example: ./kumkrong hash evidence/ > fingerprints.jsonl",
            ""
        },
        footer = {
            "",
            "Ends with 0 when all had a fingerprint of their looks, 2 when some had none, 1 when nothing was read."
        },
        sortOptions = false)
final class HashCommand implements Callable<Integer> {
    private static final JsonFactory JSON = new JsonFactory();

    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files, folders, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Mixin
    private HelpOption help = new HelpOption();

    private boolean some;
    private boolean all = true;

    HashCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (FilePrinter printer = new FilePrinter()) {
            for (String input : inputs.isEmpty() ? List.of("-") : inputs) {
                if (input.equals("-")) {
                    standardInput(printer);
                } else if (Files.isDirectory(Path.of(input))) {
                    try (Stream<Path> walk = Files.walk(Path.of(input))) {
                        walk.filter(Files::isRegularFile).sorted().forEach(file -> file(printer, file));
                    }
                } else {
                    file(printer, Path.of(input));
                }
            }
        }
        console.out().flush();
        return all ? Exit.DONE : some ? Exit.REJECTED_SOME : Exit.NOTHING;
    }

    private void standardInput(FilePrinter printer) throws IOException {
        try (InputStream in = console.in()) {
            tell("-", printer.print(in));
        }
    }

    private void file(FilePrinter printer, Path file) {
        try {
            tell(file.toString(), printer.print(file));
        } catch (IOException e) {
            failed(file.toString(), Mistakes.reason(e));
        }
    }

    private void tell(String file, FilePrint print) {
        some = true;
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeNumberProperty("bytes", print.bytes());
            json.writeStringProperty("md5", print.md5());
            json.writeStringProperty("sha1", print.sha1());
            json.writeStringProperty("sha256", print.sha256());
            if (print.picture() == null) {
                all = false;
                json.writeStringProperty("error", print.whyNone());
            } else {
                json.writeStringProperty("pdq", print.picture().pdq().hex());
                json.writeNumberProperty("pdqQuality", print.picture().quality());
            }
            json.writeEndObject();
        }
        console.out().println(line);
    }

    private void failed(String file, String why) {
        all = false;
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeStringProperty("error", why);
            json.writeEndObject();
        }
        console.out().println(line);
    }
}

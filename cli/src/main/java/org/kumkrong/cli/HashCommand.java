// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.HashedFile;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.picture.FilePrint;
import org.kumkrong.hashindex.picture.FilePrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// `kumkrong hash`: the fingerprints of files, without showing any.
@Command(
        name = "hash",
        customSynopsis = "kumkrong hash [FILE...] [--turns]",
        description = {
            "Prints the fingerprints of files, a JSON object a line.",
            "It holds file, bytes, md5, sha1, sha256, and for pictures pdq and pdqQuality, else error. No",
            "picture is shown or kept; each is decoded in a process of its own, within bounds of size,",
            "memory and time.",
            "",
            "In a name, what is no text or would steer a terminal stands as \\xNN, byte by byte.",
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
    private static final int UNDER_WAY_EACH = 4;
    private static final String UNREADABLE =
            "no such file, or its name is no text in this machine's encoding: name its folder instead";

    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files, folders, or - for standard input.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--turns",
            description = {
                "Adds pdqTurned to pictures: the fingerprints of their seven other turns: turned left by 90, 180",
                "and 270 degrees, mirrored top to bottom, left to right, at the diagonal that falls to the",
                "right, at the one that rises. `match` then finds a picture in each of them."
            })
    private boolean turns;

    @Mixin
    private HelpOption help = new HelpOption();

    private boolean some;
    private boolean all = true;

    /// What came of one input.
    private record Outcome(String file, @Nullable FilePrint print, String why) {}

    HashCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (inputs.contains("")) {
            throw new Problem("an empty name is no file and no folder; nothing was read");
        }
        if (Collections.frequency(inputs, "-") > 1) {
            throw new Problem("standard input (-) can be read once only; nothing was read");
        }
        int threads = Runtime.getRuntime().availableProcessors();
        Deque<Future<Outcome>> begun = new ArrayDeque<>();
        try (FilePrinter printer = new FilePrinter();
                ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (String input : inputs.isEmpty() ? List.of("-") : inputs) {
                if (input.equals("-")) {
                    begin(() -> standardInput(printer), workers, begun, threads);
                    continue;
                }
                List<Path> files = files(Path.of(input));
                if (files.isEmpty()) {
                    all = false;
                    console.say("there is no file in " + input);
                }
                for (Path file : files) {
                    begin(() -> outcome(printer, file), workers, begun, threads);
                }
            }
            while (!begun.isEmpty()) {
                tell(begun.removeFirst());
            }
        }
        console.out().flush();
        return all ? Exit.DONE : some ? Exit.REJECTED_SOME : Exit.NOTHING;
    }

    /// A few are under way at a time; they are told of in the order in which they were given.
    private void begin(Callable<Outcome> work, ExecutorService workers, Deque<Future<Outcome>> begun, int threads) {
        begun.addLast(workers.submit(work));
        if (begun.size() > UNDER_WAY_EACH * threads) {
            tell(begun.removeFirst());
        }
    }

    /// What is in a folder and all below it, pipes and broken links too, or the file itself.
    private static List<Path> files(Path input) throws IOException {
        if (!Files.isDirectory(input)) {
            return List.of(input);
        }
        try (Stream<Path> walk = Files.walk(input)) {
            return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private Outcome standardInput(FilePrinter printer) {
        try {
            return new Outcome("-", printer.print(console.in()), "");
        } catch (IOException e) {
            return new Outcome("-", null, Mistakes.reason(e));
        }
    }

    /// A name that is no text in this machine's encoding still names its file: it is not turned into text to open it.
    private static Outcome outcome(FilePrinter printer, Path file) {
        if (Files.isSymbolicLink(file) && Files.isDirectory(file)) {
            return new Outcome(VisibleText.of(file), null, "a link to a folder, which is not followed");
        }
        try {
            return new Outcome(VisibleText.of(file), printer.print(file), "");
        } catch (NoSuchFileException e) {
            return new Outcome(VisibleText.of(file), null, isUnreadable(file) ? UNREADABLE : Mistakes.reason(e));
        } catch (IOException e) {
            return new Outcome(VisibleText.of(file), null, Mistakes.reason(e));
        }
    }

    /// Whether a name was typed that Java could not take over whole.
    private static boolean isUnreadable(Path typed) {
        return typed.toString().indexOf('\uFFFD') >= 0 && !Files.exists(typed, LinkOption.NOFOLLOW_LINKS);
    }

    private void tell(Future<Outcome> done) {
        try {
            Outcome outcome = done.get();
            if (outcome.print() == null) {
                failed(outcome.file(), outcome.why());
            } else {
                tell(outcome.file(), outcome.print());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
        }
    }

    private void tell(String file, FilePrint print) {
        some = true;
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
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
                if (print.remark() != null) {
                    json.writeStringProperty("remark", print.remark());
                }
                if (turns) {
                    json.writeArrayPropertyStart("pdqTurned");
                    for (Pdq turn : print.picture().turned().subList(1, 1 + HashedFile.TURNED)) {
                        json.writeString(turn.hex());
                    }
                    json.writeEndArray();
                }
            }
            json.writeEndObject();
        }
        console.out().println(line);
    }

    private void failed(String file, String why) {
        all = false;
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            json.writeStringProperty("error", why);
            json.writeEndObject();
        }
        console.out().println(line);
    }
}

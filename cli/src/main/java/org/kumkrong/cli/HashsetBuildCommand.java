// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.set.SetFacts;
import org.kumkrong.hashindex.set.SetImport;
import org.kumkrong.hashindex.set.SetWriter;
import org.kumkrong.hashindex.set.Trust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kumkrong hashset build`: a set from the files of others.
@Command(
        name = "build",
        customSynopsis = "kumkrong hashset build FILE... --name=NAME --out=DIR [OPTIONS]",
        description = {
            "Builds a set from Project VIC's JSON, NIST's NSRL (SQLite), CSV or plain lists, of any length.",
            "Miniatures and files inside are passed over unread.",
            "",
            "Example: ./kumkrong hashset build vics.json --name vics-2026 --source ICMEC --out vics-2026",
            ""
        },
        sortOptions = false)
final class HashsetBuildCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files in any of these formats.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the set; must not be there.")
    private Path out = Path.of("");

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the set is called.")
    private String name = "";

    @Option(names = "--source", paramLabel = "TEXT", description = "Who keeps it.")
    private String source = "";

    @Option(
            names = "--scheme",
            paramLabel = "TEXT",
            description = "Whose categories it uses, for example \"UK CAID\". Default: as its files say.")
    private @Nullable String scheme;

    @Option(
            names = "--trust",
            paramLabel = "WORD",
            description =
                    "confirmed (someone has looked), reported (nobody has) or seen (says nothing). Default: seen for the NSRL, else reported.")
    private @Nullable Trust trust;

    @Option(
            names = "--current-at",
            paramLabel = "TIME",
            converter = MomentConverter.class,
            description = "When it was current. Default: when the newest of its files was last changed.")
    private @Nullable Instant currentAt;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "vics, nsrl, csv or list. Default: by how each file begins.")
    private SetImport.@Nullable Format format;

    @Option(
            names = "--pdq",
            description = "In plain lists 64 digits are PDQ fingerprints; without it they are SHA-256.")
    private boolean pdq;

    @Mixin
    private HelpOption help = new HelpOption();

    HashsetBuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw new Problem(out + " is there already. Choose another name with --out");
        }
        Instant newest = newest();
        long rejected;
        try (SetWriter writer = new SetWriter(out)) {
            SetImport found = new SetImport(writer::add);
            for (Path file : files) {
                read(found, file);
            }
            if (writer.count() == 0) {
                throw new Problem("there is no fingerprint in what was given");
            }
            writer.finish(
                    new SetFacts(
                            name,
                            source,
                            scheme == null ? found.scheme() : scheme,
                            trust == null ? usualTrust() : trust,
                            currentAt == null ? newest : currentAt),
                    Runtime.getRuntime().availableProcessors());
            rejected = found.rejected();
            console.out()
                    .println(String.format(
                            Locale.ROOT,
                            "%,d entries in %s, %,d rejected.",
                            found.taken(),
                            console.bold(out.toString()),
                            rejected));
            console.out().flush();
        }
        return rejected == 0 ? Exit.DONE : Exit.REJECTED_SOME;
    }

    /// What the NSRL knows was seen somewhere, and that is all it says.
    private Trust usualTrust() throws IOException {
        boolean nsrl = true;
        for (Path file : files) {
            nsrl &= (format == null ? SetImport.Format.of(file) : format) == SetImport.Format.NSRL;
        }
        return nsrl ? Trust.SEEN : Trust.REPORTED;
    }

    private void read(SetImport found, Path file) throws IOException {
        int before = found.reasons().size();
        try {
            found.read(file, format == null ? SetImport.Format.of(file) : format, pdq);
        } catch (CharacterCodingException e) {
            throw new Problem(file + ": not a text in UTF-8", e);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new Problem(file + ": " + e.getMessage(), e);
        } finally {
            found.reasons().stream().skip(before).forEach(reason -> console.say(file + " " + reason));
        }
    }

    private Instant newest() throws IOException {
        Instant newest = Instant.EPOCH;
        for (Path file : files) {
            Instant changed = Files.getLastModifiedTime(file).toInstant();
            newest = changed.isAfter(newest) ? changed : newest;
        }
        return newest.truncatedTo(ChronoUnit.SECONDS);
    }
}

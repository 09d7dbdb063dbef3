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
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.set.Digits64;
import org.kumkrong.hashindex.set.SetEntry;
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
            "Builds a set from Project VIC's JSON, NIST's NSRL (SQLite), CSV, plain lists, or what",
            "`kumkrong hash` prints, of any length.",
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
            description =
                    "Whose categories it uses, for example \"UK CAID\". Default: as its files say; they must agree, and with this, too.")
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
            description = "vics, nsrl, csv, hashed (by kumkrong hash) or list. Default: by how each file begins.")
    private SetImport.@Nullable Format format;

    @Option(names = "--pdq", description = "In plain lists 64 digits are PDQ fingerprints.")
    private boolean pdq;

    @Option(
            names = "--sha256",
            description =
                    "In plain lists 64 digits are SHA-256. Without either they are read as SHA-256, which is said; what looks like PDQ is refused.")
    private boolean sha256;

    @Mixin
    private HelpOption help = new HelpOption();

    private long empty;

    HashsetBuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw new Problem(out + " is there already. Choose another name with --out");
        }
        if (pdq && sha256) {
            throw new Problem("64 digits are either --pdq or --sha256; build a set from each");
        }
        Instant newest = newest();
        long lost;
        try (SetWriter writer = writer()) {
            SetImport found = new SetImport(entry -> add(entry, writer));
            for (Path file : files) {
                read(found, file);
                requireOneScheme(found);
            }
            if (writer.count() == 0) {
                throw new Problem("there is no fingerprint in what was given");
            }
            SetFacts facts = new SetFacts(
                    name,
                    source,
                    scheme == null ? found.schemeOfCategories() : scheme,
                    trust == null ? usualTrust() : trust,
                    currentAt == null ? newest : currentAt);
            built(() -> writer.finish(facts, Runtime.getRuntime().availableProcessors()));
            lost = found.rejected() + found.remarks();
            sum(writer.count(), found);
        }
        return lost == 0 ? Exit.DONE : Exit.REJECTED_SOME;
    }

    private void sum(long entries, SetImport found) {
        if (empty > 0) {
            console.say(Counted.of(empty, "fingerprint", "fingerprints")
                    + " of an empty file or a picture with nothing on it left out: they would fit every such file");
        }
        String remarks = found.remarks() == 0 ? "" : ", " + Counted.of(found.remarks(), "remark", "remarks");
        console.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s in %s, %,d rejected%s.",
                        Counted.of(entries, "entry", "entries"),
                        console.bold(out.toString()),
                        found.rejected(),
                        remarks));
        console.out().flush();
    }

    private void add(SetEntry entry, SetWriter writer) {
        SetEntry telling = entry.telling().orElse(null);
        empty += entry.prints().size() - (telling == null ? 0 : telling.prints().size());
        if (telling != null) {
            built(() -> writer.add(telling));
        }
    }

    private interface Building {
        void run() throws IOException;
    }

    /// What fails there has to do with the set, not with the files that are read.
    private void built(Building step) {
        try {
            step.run();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private SetWriter writer() {
        try {
            return new SetWriter(out);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private Problem refused(IOException e) {
        return new Problem("cannot write to " + out + " (" + Mistakes.reason(e) + "). Nothing was built", e);
    }

    /// A set has one scheme, and the same code means something else in another.
    private void requireOneScheme(SetImport found) {
        Optional<String> said =
                scheme == null || found.contradictory() ? Optional.empty() : found.contradiction(scheme);
        if (said.isPresent()) {
            throw new Problem(said.get() + ", --scheme that they are of " + VisibleText.of(String.valueOf(scheme))
                    + ". The same code means something else there; leave --scheme away");
        }
        Optional<String> mixture = found.mixture();
        if (mixture.isEmpty()) {
            return;
        }
        if (found.contradictory()) {
            throw new Problem(mixture.get() + ". The same code means something else in each; build a set from each");
        }
        if (scheme == null) {
            throw new Problem(mixture.get() + ". Say with --scheme of which all are, or build a set from each");
        }
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
        long withoutLooks = found.withoutLooks();
        try {
            found.read(file, format == null ? SetImport.Format.of(file) : format, digits64());
            sayWhatNobodySaid(found, file);
            sayWhatHasNoLooks(found.withoutLooks() - withoutLooks, file);
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

    private Digits64 digits64() {
        return pdq ? Digits64.PDQ : sha256 ? Digits64.SHA256 : Digits64.UNSAID;
    }

    /// A PDQ fingerprint that is taken for SHA-256 would never be found again.
    private void sayWhatNobodySaid(SetImport found, Path file) {
        if (found.looksLikePdq()) {
            throw new Problem(String.format(
                    Locale.ROOT,
                    "%s: %,d values of 64 digits that look like PDQ (half of their bits are set, which is rare in SHA-256). "
                            + "If they are PDQ, give --pdq; if they are SHA-256, give --sha256. Nothing was built",
                    file,
                    found.unsaid()));
        }
        if (found.unsaid() > 0) {
            console.say(String.format(
                    Locale.ROOT,
                    "%s: %,d values of 64 digits were read as SHA-256; if they are PDQ, give --pdq",
                    file,
                    found.unsaid()));
        }
    }

    private void sayWhatHasNoLooks(long files, Path file) {
        if (files > 0) {
            console.say(file + ": files without a fingerprint of their looks: " + files);
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

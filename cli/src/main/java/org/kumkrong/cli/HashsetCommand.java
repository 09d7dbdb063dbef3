// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.KnownSet;
import org.kumkrong.hashindex.set.SetDifference;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.VicsWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `kumkrong hashset`: sets of known fingerprints.
@Command(
        name = "hashset",
        description = {
            "Builds sets of known fingerprints and looks into them.",
            "",
            "Example: ./kumkrong hashset build vics.json --name vics-2026 --out vics-2026",
            ""
        },
        commandListHeading = "%nCommands:%n",
        subcommands = {
            HashsetBuildCommand.class,
            HashsetCommand.Show.class,
            HashsetCommand.Diff.class,
            HashsetCommand.Export.class
        })
final class HashsetCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help = new HelpOption();

    @SuppressWarnings("NullAway.Init") // picocli fills in the spec
    HashsetCommand() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /// Writes to a new file, or to the terminal.
    private static void write(Console console, @Nullable Path out, OutFile.Writing writing) throws IOException {
        if (out == null) {
            writing.to(console.out());
            console.out().flush();
            return;
        }
        if (Files.exists(out)) {
            throw new Problem(out + " is there already. Choose another name with --out");
        }
        new OutFile(out).write(writing);
    }

    /// `kumkrong hashset info`: what is in a set?
    @Command(
            name = "info",
            description = {
                "Says what a set holds.",
                "Whose it is, when it was current, how many of each fingerprint and category there are. With",
                "--check all of it is read and compared with what was written.",
                "",
                "Example: ./kumkrong hashset info vics-2026 --check",
                ""
            })
    static final class Show implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "SET", description = "The folder of a set.")
        private Path set = Path.of("");

        @Option(names = "--check", description = "Also tell whether every file is as it was written.")
        private boolean check;

        @Mixin
        private HelpOption help = new HelpOption();

        Show(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            KnownSet known = check ? KnownFolders.openWhole(set) : KnownFolders.open(set);
            PrintWriter out = console.out();
            out.println("name        " + VisibleText.of(known.facts().name()));
            out.println("source      " + VisibleText.of(known.facts().source()));
            out.println("scheme      " + VisibleText.of(known.facts().scheme()));
            out.println("trust       " + known.facts().trust().name().toLowerCase(Locale.ROOT));
            out.println("current at  " + known.facts().currentAt());
            out.println(String.format(Locale.ROOT, "entries     %,d", known.size()));
            for (Kind kind : Kind.values()) {
                out.println(String.format(Locale.ROOT, "%-12s%,d", kind.word(), known.size(kind)));
            }
            out.println("categories  "
                    + String.join(
                            ", ",
                            known.categories().stream()
                                    .map(category -> category.isEmpty() ? "(none)" : VisibleText.of(category))
                                    .sorted()
                                    .toList()));
            if (check) {
                out.println("checked     every file is as it was written");
            }
            out.flush();
            return Exit.DONE;
        }
    }

    /// `kumkrong hashset diff`: what changed from one set to the next?
    @Command(
            name = "diff",
            description = {
                "Says what changed from one set to the next.",
                "Prints CSV: kind,change,fingerprint,before,after. A change is added, withdrawn or category;",
                "before and after are categories.",
                "",
                "Example: ./kumkrong hashset diff vics-2025 vics-2026 --out changes.csv",
                ""
            })
    static final class Diff implements Callable<Integer> {
        private final Console console;

        @Parameters(index = "0", paramLabel = "OLDER", description = "The folder of the older set.")
        private Path older = Path.of("");

        @Parameters(index = "1", paramLabel = "NEWER", description = "The folder of the newer set.")
        private Path newer = Path.of("");

        @Option(names = "--out", paramLabel = "FILE", description = "File to write; without it, the terminal.")
        private @Nullable Path out;

        @Mixin
        private HelpOption help = new HelpOption();

        Diff(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            KnownSet before = KnownFolders.openWhole(older);
            KnownSet after = KnownFolders.openWhole(newer);
            Map<Kind, Long> changes = new EnumMap<>(Kind.class);
            write(console, out, to -> {
                to.write("kind,change,fingerprint,before,after\n");
                for (Kind kind : Kind.values()) {
                    before.differences(after, kind, difference -> {
                        changes.merge(kind, 1L, Long::sum);
                        to.write(line(difference));
                    });
                }
            });
            if (!before.facts().scheme().equals(after.facts().scheme())) {
                console.say("the two sets use different schemes, so that their categories cannot be compared: "
                        + before.facts().scheme() + " and " + after.facts().scheme());
            }
            console.say("changes: " + (changes.isEmpty() ? "none" : changes));
            return Exit.DONE;
        }

        private static String line(SetDifference difference) {
            return String.join(
                            ",",
                            difference.kind().word(),
                            difference.change(),
                            difference.print(),
                            Cells.of(String.join(
                                    " ", difference.before().stream().sorted().toList())),
                            Cells.of(String.join(
                                    " ", difference.after().stream().sorted().toList())))
                    + "\n";
        }
    }

    /// `kumkrong hashset export`: a set in a format that others read.
    @Command(
            name = "export",
            description = {
                "Writes a set as Project VIC's JSON, as CSV, or as a plain list of one kind.",
                "",
                "Example: ./kumkrong hashset export ours --format vics --out ours.json",
                ""
            })
    static final class Export implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "SET", description = "The folder of a set.")
        private Path set = Path.of("");

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "vics, csv, or a list of md5, sha1, sha256 or pdq. Default: csv.")
        private String format = "csv";

        @Option(
                names = "--country",
                paramLabel = "NAME",
                description =
                        "Whose categories these are, for vics: US, UK, Default. Default: as the set's scheme says.")
        private @Nullable String country;

        @Option(names = "--out", paramLabel = "FILE", description = "File to write; without it, the terminal.")
        private @Nullable Path out;

        @Mixin
        private HelpOption help = new HelpOption();

        private VicsWriter.Written written = new VicsWriter.Written(0, 0);

        Export(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws IOException {
            KnownSet known = KnownFolders.openWhole(set);
            OutFile.Writing writing = writing(known);
            write(console, out, writing);
            if (written.left() > 0) {
                console.say("entries left out because they have no MD5 fingerprint, which the format demands: "
                        + written.left());
            }
            if (written.uncategorised() > 0) {
                console.say("entries without their category, because the format knows whole numbers only: "
                        + written.uncategorised());
            }
            return written.left() + written.uncategorised() == 0 ? Exit.DONE : Exit.REJECTED_SOME;
        }

        private OutFile.Writing writing(KnownSet known) {
            switch (format.toLowerCase(Locale.ROOT)) {
                case "vics" -> {
                    String whose = country(known);
                    return to -> written = VicsWriter.write(known, whose, to);
                }
                case "csv" -> {
                    return to -> table(known, to);
                }
                default -> {
                    for (Kind kind : Kind.values()) {
                        if (kind.word().equalsIgnoreCase(format)) {
                            return to -> list(known, kind, to);
                        }
                    }
                    throw new Problem("--format must be vics, csv, md5, sha1, sha256 or pdq, not " + format);
                }
            }
        }

        /// Categories mean nothing without their scheme, and are never passed on under another.
        private String country(KnownSet known) {
            String scheme = known.facts().scheme();
            Optional<String> own = VicsWriter.country(known.facts());
            boolean none = known.categories().stream().allMatch(String::isEmpty);
            if (country == null) {
                if (own.isEmpty() && !none) {
                    throw new Problem("whose categories these are is not known"
                            + (scheme.isEmpty() ? "" : " from the scheme \"" + scheme + "\"")
                            + ". Say so with --country");
                }
                return own.orElse("Default");
            }
            if (!country.matches("[A-Za-z0-9_-]{1,40}")) {
                throw new Problem("--country must be letters and digits");
            }
            if (own.isPresent() && !own.get().equals(country)) {
                throw new Problem("the set's categories are those of " + own.get() + ", not of " + country
                        + "; the same number means something else there");
            }
            return country;
        }

        private static void table(KnownSet known, Writer to) throws IOException {
            to.write("md5,sha1,sha256,pdq,quality,category,id\n");
            for (SetEntry entry : known) {
                for (Kind kind : Kind.values()) {
                    to.write(entry.prints().getOrDefault(kind, "") + ",");
                }
                to.write((entry.quality() == SetEntry.NO_QUALITY ? "" : entry.quality()) + ",");
                to.write(Cells.of(entry.category()) + "," + Cells.of(entry.id()) + "\n");
            }
        }

        private static void list(KnownSet known, Kind kind, Writer to) throws IOException {
            for (SetEntry entry : known) {
                String digits = entry.prints().get(kind);
                if (digits != null) {
                    to.write(digits + (entry.id().isEmpty() ? "" : "," + Cells.of(entry.id())) + "\n");
                }
            }
        }
    }
}

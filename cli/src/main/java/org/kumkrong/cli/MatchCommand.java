// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearJoin;
import org.kumkrong.hashindex.near.NearPair;
import org.kumkrong.hashindex.near.PdqLines;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.KnownSet;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetFacts;
import org.kumkrong.hashindex.set.SetMatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `kumkrong match`: which of these pictures are known?
@Command(
        name = "match",
        customSynopsis = "kumkrong match QUERIES --against=LIST [OPTIONS]",
        description = {
            "Finds all fingerprints in LIST that differ from one in QUERIES in few of their 256 bits. Both are",
            "text files, one PDQ fingerprint a line in hexadecimal digits, optionally a comma and an id; or",
            "what `kumkrong hash` prints.",
            "",
            "Prints CSV: query,match,distance, each named by its id or its digits, sorted. Nothing within",
            "the radius is missed. LIST may also be the folder of a set: then each match says too whose set",
            "it is, the category with its scheme, how far to trust it, and when it was current.",
            "",
            "Example: ./kumkrong match disk.txt --against known.txt --out found.csv",
            ""
        },
        sortOptions = false)
final class MatchCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "QUERIES", description = "The fingerprints to look up.")
    private Path queries = Path.of("");

    @Option(
            names = "--against",
            required = true,
            paramLabel = "LIST",
            description = "The known fingerprints, or the folder of a set.")
    private Path against = Path.of("");

    @Option(
            names = "--radius",
            paramLabel = "BITS",
            description = "The most bits in which a match may differ, 0 to 64. Default: 31.")
    private int radius = NearJoin.RADIUS_USUAL;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write; without it, the terminal.")
    private @Nullable Path out;

    @Mixin
    private HelpOption help = new HelpOption();

    MatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (radius < 0 || radius > NearJoin.RADIUS_MAX) {
            throw new Problem("--radius must be between 0 and " + NearJoin.RADIUS_MAX + ", not " + radius);
        }
        PdqLines asked = read(queries);
        if (KnownSet.isSet(against)) {
            return match(asked, KnownSet.open(against));
        }
        PdqLines known = read(against);
        if (asked.prints().size() == 0 || known.prints().size() == 0) {
            throw new Problem("there is no fingerprint in " + (known.prints().size() == 0 ? against : queries));
        }
        List<NearPair> pairs = NearJoin.pairs(
                asked.prints(), known.prints(), radius, Runtime.getRuntime().availableProcessors());
        List<NearPair> sorted = pairs.stream()
                .sorted(Comparator.comparing((NearPair pair) -> asked.name(pair.query()))
                        .thenComparing(pair -> known.name(pair.known()))
                        .thenComparingInt(NearPair::distance))
                .toList();
        write(to -> write(asked, known, sorted, to));
        return asked.rejected().isEmpty() && known.rejected().isEmpty() ? Exit.DONE : Exit.REJECTED_SOME;
    }

    private int match(PdqLines asked, KnownSet set) throws IOException {
        if (asked.prints().size() == 0 || set.size(Kind.PDQ) == 0) {
            throw new Problem("there is no PDQ fingerprint in " + (set.size(Kind.PDQ) == 0 ? against : queries));
        }
        List<KnownSet.JoinedMatch> sorted =
                set.join(asked.prints(), radius, Runtime.getRuntime().availableProcessors()).stream()
                        .sorted(Comparator.comparing((KnownSet.JoinedMatch found) -> asked.name(found.query()))
                                .thenComparing(found -> name(found.match()))
                                .thenComparingInt(found -> found.match().distance()))
                        .toList();
        write(to -> write(asked, sorted, to));
        return asked.rejected().isEmpty() ? Exit.DONE : Exit.REJECTED_SOME;
    }

    private interface Writing {
        void to(Writer writer) throws IOException;
    }

    private void write(Writing writing) throws IOException {
        if (out == null) {
            writing.to(console.out());
            console.out().flush();
        } else {
            try (BufferedWriter file = Files.newBufferedWriter(out)) {
                writing.to(file);
            }
        }
    }

    private PdqLines read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            PdqLines lines = PdqLines.read(reader);
            lines.rejected().forEach(bad -> console.say(file + " line " + bad.line() + ": " + bad.reason()));
            if (lines.without() > 0) {
                console.say(file + ": files without a fingerprint of their looks: " + lines.without());
            }
            if (lines.weak() > 0) {
                console.say(file + ": fingerprints of a quality below " + Pdq.QUALITY_MIN
                        + ", whose matches are mostly chance: " + lines.weak());
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw new Problem(file + ": not a text in UTF-8", e);
        } catch (FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new Problem(file + ": " + e.getMessage(), e);
        }
    }

    private static String name(SetMatch match) {
        String id = match.entry().id();
        return id.isEmpty() ? String.valueOf(match.entry().prints().get(Kind.PDQ)) : id;
    }

    private static void write(PdqLines asked, List<KnownSet.JoinedMatch> found, Writer to) throws IOException {
        to.write("query,match,distance,set,source,scheme,category,trust,quality,current_at\n");
        for (KnownSet.JoinedMatch each : found) {
            SetMatch match = each.match();
            SetFacts set = match.set();
            int quality = match.entry().quality();
            to.write(Stream.of(
                                    asked.name(each.query()),
                                    name(match),
                                    Integer.toString(match.distance()),
                                    set.name(),
                                    set.source(),
                                    set.scheme(),
                                    match.entry().category(),
                                    set.trust().name().toLowerCase(Locale.ROOT),
                                    quality == SetEntry.NO_QUALITY ? "" : Integer.toString(quality),
                                    set.currentAt().toString())
                            .map(Cells::quoted)
                            .collect(Collectors.joining(","))
                    + "\n");
        }
    }

    private static void write(PdqLines asked, PdqLines known, List<NearPair> pairs, Writer to) throws IOException {
        to.write("query,match,distance\n");
        for (NearPair pair : pairs) {
            to.write(Cells.quoted(asked.name(pair.query())));
            to.write(',');
            to.write(Cells.quoted(known.name(pair.known())));
            to.write(',');
            to.write(Integer.toString(pair.distance()));
            to.write('\n');
        }
    }
}

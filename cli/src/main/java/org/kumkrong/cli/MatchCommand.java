// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.NearJoin;
import org.kumkrong.hashindex.near.NearPair;
import org.kumkrong.hashindex.near.PdqLines;
import org.kumkrong.hashindex.near.VideoFrames;
import org.kumkrong.hashindex.near.VideoPair;
import org.kumkrong.hashindex.set.KnownSet;
import org.kumkrong.hashindex.set.QueryLines;
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
            "what `kumkrong hash` prints. QUERIES may be -, which reads them from standard input. Where they",
            "tell the other turns of a picture (`hash --turns`), it is found in each, at the smallest distance.",
            "",
            "Prints CSV: query,match,distance, each named by its id or its digits, sorted. Nothing within",
            "the radius is missed. LIST may also be the folder of a set: then MD5, SHA-1 and SHA-256 are looked",
            "up as well, and each match says whose set it is, the category with its scheme, how far to trust",
            "it, when it was current, by which fingerprint it was found, and whether little was to see. 64",
            "digits in a text file may be SHA-256 or PDQ: they are looked up as both.",
            "",
            "Both may be videos instead: files of frames as vPDQ writes them, a line",
            "frame,quality,fingerprint,seconds each, or folders of such files. Then it prints",
            "query,match,percent_of_query,percent_of_match: of the frames of each video, how many are near",
            "one of the other's.",
            "",
            "Example: ./kumkrong match disk.txt --against known.txt --out found.csv",
            "Example: ./kumkrong match clip.txt --against videos/ --percent-of-query 80",
            ""
        },
        sortOptions = false)
final class MatchCommand implements Callable<Integer> {
    private static final int REJECTED_TOLD_MAX = 20;
    private static final int PERCENT_MAX = 100;

    private final Console console;

    @Parameters(
            paramLabel = "QUERIES",
            description = "The fingerprints to look up, - for standard input, or the frames of a video.")
    private Path queries = Path.of("");

    @Option(
            names = "--against",
            required = true,
            paramLabel = "LIST",
            description = "The known fingerprints, the folder of a set, or the frames of videos.")
    private Path against = Path.of("");

    @Option(
            names = "--radius",
            paramLabel = "BITS",
            description = "The most bits in which a match may differ, 0 to 64. Default: 31.")
    private int radius = NearJoin.RADIUS_USUAL;

    @Option(
            names = "--quality",
            paramLabel = "0-100",
            description = "Of videos: frames below it do not count. Default: " + Pdq.QUALITY_MIN + ".")
    private @Nullable Integer quality;

    @Option(
            names = "--percent-of-query",
            paramLabel = "PERCENT",
            description = "Of videos: the least of the query's frames that a match must have. Default: 80.")
    private @Nullable Double percentOfQuery;

    @Option(
            names = "--percent-of-match",
            paramLabel = "PERCENT",
            description = "Of videos: the least of a match's frames that the query must have. Default: 0.")
    private @Nullable Double percentOfMatch;

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
        if (out != null && (!isStandardInput() && isSame(out, queries) || isSame(out, against))) {
            throw new Problem("--out is one of the files that are read: " + out);
        }
        boolean set = KnownSet.isSet(against);
        if (!isStandardInput() && VideoFiles.areThere(queries)) {
            if (set || !VideoFiles.areThere(against)) {
                throw new Problem(queries + " holds frames of videos, " + against + " does not");
            }
            return matchVideos();
        }
        if (quality != null || percentOfQuery != null || percentOfMatch != null) {
            throw new Problem("--quality, --percent-of-query and --percent-of-match are for frames of videos; "
                    + nameOfQueries() + " holds none");
        }
        if (set) {
            return match(KnownFolders.openWhole(against));
        }
        if (VideoFiles.areThere(against)) {
            throw new Problem(against + " holds frames of videos, " + nameOfQueries() + " does not");
        }
        PdqLines asked = isStandardInput() ? read(nameOfQueries(), console.in()) : read(queries);
        PdqLines known = read(against);
        if (asked.prints().size() == 0 || known.prints().size() == 0) {
            throw new Problem("there is no fingerprint in " + (known.prints().size() == 0 ? against : nameOfQueries()));
        }
        List<NearPair> pairs =
                asked.pairs(known.prints(), radius, Runtime.getRuntime().availableProcessors());
        List<NearPair> sorted = pairs.stream()
                .sorted(Comparator.comparing((NearPair pair) -> asked.name(pair.query()))
                        .thenComparing(pair -> known.name(pair.known()))
                        .thenComparingInt(NearPair::distance))
                .toList();
        write(to -> write(asked, known, sorted, to));
        return asked.rejected().isEmpty() && known.rejected().isEmpty() ? Exit.DONE : Exit.REJECTED_SOME;
    }

    private int matchVideos() throws IOException {
        int qualityMin = quality == null ? Pdq.QUALITY_MIN : quality;
        double ofQueryMin = percentOfQuery == null ? VideoFrames.PERCENT_OF_QUERY_USUAL : percentOfQuery;
        double ofMatchMin = percentOfMatch == null ? VideoFrames.PERCENT_OF_KNOWN_USUAL : percentOfMatch;
        checkPercent("--quality", qualityMin);
        checkPercent("--percent-of-query", ofQueryMin);
        checkPercent("--percent-of-match", ofMatchMin);
        VideoFiles asked = VideoFiles.read(queries, qualityMin, console);
        VideoFiles known = VideoFiles.read(against, qualityMin, console);
        if (asked.videos().isEmpty() || known.videos().isEmpty()) {
            throw new Problem("there is no video in " + (known.videos().isEmpty() ? against : queries));
        }
        List<VideoPair> pairs = asked.pairs(known, radius, ofQueryMin, ofMatchMin);
        write(to -> asked.write(known, pairs, to));
        return asked.rejected() + known.rejected() == 0 ? Exit.DONE : Exit.REJECTED_SOME;
    }

    private static void checkPercent(String option, double value) {
        if (!(value >= 0 && value <= PERCENT_MAX)) {
            throw new Problem(option + " must be between 0 and 100, not " + value);
        }
    }

    private boolean isStandardInput() {
        return queries.toString().equals("-");
    }

    private String nameOfQueries() {
        return isStandardInput() ? "standard input" : queries.toString();
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    private int match(KnownSet set) throws IOException {
        AtomicLong rejected = new AtomicLong();
        QueryLines asked = readQueries(rejected);
        if (asked.queries().isEmpty()) {
            throw new Problem("there is no fingerprint in " + nameOfQueries());
        }
        SetAnswers answers = new SetAnswers(asked, set, radius);
        if (!answers.asked()) {
            throw new Problem(against + " holds no fingerprint of a kind that is in " + nameOfQueries());
        }
        write(answers::write);
        return rejected.get() == 0 ? Exit.DONE : Exit.REJECTED_SOME;
    }

    private QueryLines readQueries(AtomicLong rejected) throws IOException {
        try (InputStream in = isStandardInput() ? console.in() : Files.newInputStream(queries)) {
            return QueryLines.read(in, why -> {
                if (rejected.incrementAndGet() <= REJECTED_TOLD_MAX) {
                    console.say(nameOfQueries() + " " + why);
                }
            });
        } catch (CharacterCodingException e) {
            throw new Problem(nameOfQueries() + ": not a text in UTF-8", e);
        }
    }

    private void write(OutFile.Writing writing) throws IOException {
        if (out == null) {
            writing.to(console.out());
            console.out().flush();
        } else {
            new OutFile(out).write(writing);
        }
    }

    private PdqLines read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in);
        }
    }

    private PdqLines read(String file, InputStream in) throws IOException {
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())) {
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

    private static void write(PdqLines asked, PdqLines known, List<NearPair> pairs, Writer to) throws IOException {
        to.write("query,match,distance\n");
        for (NearPair pair : pairs) {
            to.write(Cells.of(asked.name(pair.query())));
            to.write(',');
            to.write(Cells.of(known.name(pair.known())));
            to.write(',');
            to.write(Integer.toString(pair.distance()));
            to.write('\n');
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kumkrong.hashindex.near.VideoFrames;
import org.kumkrong.hashindex.near.VideoJoin;
import org.kumkrong.hashindex.near.VideoPair;

/// Videos as the lists of their frames (vPDQ): a file is a video, a folder many.
///
/// @param names what each is called: its file
/// @param videos the frames of each
/// @param rejected how many files were no such list
record VideoFiles(List<String> names, List<VideoFrames> videos, int rejected) {
    /// Whether a file, or any of a folder, begins with a frame. A pipe is not looked into: it could be read only once.
    static boolean areThere(Path input) throws IOException {
        for (Path file : files(input)) {
            if (Files.isRegularFile(file) && beginsWithFrame(file)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsWithFrame(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            String line = lines.readLine();
            while (line != null && line.isBlank()) {
                line = lines.readLine();
            }
            return line != null && VideoFrames.isFrame(line.replaceFirst("^\uFEFF", ""));
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /// Reads them all; of what is no list of frames the console hears, with file and line.
    static VideoFiles read(Path input, int qualityMin, Console console) throws IOException {
        List<String> names = new ArrayList<>();
        List<VideoFrames> videos = new ArrayList<>();
        int rejected = 0;
        for (Path file : files(input)) {
            String name = VisibleText.of(file);
            try (Reader reader = Files.newBufferedReader(file)) {
                VideoFrames video = VideoFrames.read(reader, qualityMin);
                if (video.frames().size() == 0) {
                    rejected++;
                    console.say(name + ": no frame of a quality of " + qualityMin + " or more");
                    continue;
                }
                names.add(name);
                videos.add(video);
            } catch (CharacterCodingException e) {
                rejected++;
                console.say(name + ": not a text in UTF-8");
            } catch (IOException e) {
                rejected++;
                String why = Mistakes.reason(e);
                console.say(name + (why.startsWith("line ") ? " " : ": ") + why);
            }
        }
        return new VideoFiles(names, videos, rejected);
    }

    private static List<Path> files(Path input) throws IOException {
        if (!Files.isDirectory(input)) {
            return List.of(input);
        }
        try (Stream<Path> walk = Files.walk(input)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// The pairs that have enough in common, each side by its own percentage.
    List<VideoPair> pairs(VideoFiles known, int radius, double ofQueryMin, double ofKnownMin) {
        return VideoJoin.pairs(
                        videos, known.videos, radius, Runtime.getRuntime().availableProcessors())
                .stream()
                .filter(pair -> pair.percentOfQuery() >= ofQueryMin && pair.percentOfKnown() >= ofKnownMin)
                .sorted(Comparator.comparing((VideoPair pair) -> names.get(pair.query()))
                        .thenComparing(pair -> known.names.get(pair.known())))
                .toList();
    }

    void write(VideoFiles known, List<VideoPair> pairs, Writer to) throws IOException {
        to.write("query,match,percent_of_query,percent_of_match\n");
        for (VideoPair pair : pairs) {
            to.write(String.format(
                    Locale.ROOT,
                    "%s,%s,%.2f,%.2f\n",
                    Cells.of(names.get(pair.query())),
                    Cells.of(known.names.get(pair.known())),
                    pair.percentOfQuery(),
                    pair.percentOfKnown()));
        }
    }
}

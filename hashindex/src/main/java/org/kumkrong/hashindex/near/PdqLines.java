// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kumkrong.hashindex.HashedFile;
import org.kumkrong.hashindex.ListCell;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.TextLines;

/// A text file of PDQ fingerprints: one a line, in hexadecimal digits, optionally a comma and an id
/// behind it, which may
/// stand in quotes. A line may also be a JSON object with `pdq`, and `file` as its id, as `kumkrong hash` prints it.
///
/// Blank lines, lines that begin with `#` and a heading are passed over; any other line that is no fingerprint is
/// rejected and named, and the next one is read.
///
/// @param prints the fingerprints, in the order of the lines
/// @param ids the id of each, null for those without
/// @param turned of each the fingerprints of its seven other turns, where they are told; else none
/// @param weak how many have a quality that says that they mean little; only objects tell it
/// @param without how many objects are about files without a fingerprint of their looks
/// @param rejected what could not be read
public record PdqLines(
        PdqList prints,
        List<@Nullable String> ids,
        List<List<Pdq>> turned,
        int weak,
        int without,
        List<Rejected> rejected) {
    private static final int REJECTED_MAX = 100;
    private static final Set<String> HEADINGS = Set.of("hash", "pdq", "fingerprint", "query", "pdq_hash");

    /// A line that is no fingerprint.
    ///
    /// @param line its number, from 1
    /// @param reason why, without its content
    public record Rejected(long line, String reason) {}

    /// Reads to the end of `source`.
    ///
    /// @throws IOException also where far too many lines are no fingerprints
    public static PdqLines read(Reader source) throws IOException {
        PdqList prints = new PdqList();
        List<@Nullable String> ids = new ArrayList<>();
        List<List<Pdq>> turned = new ArrayList<>();
        List<Rejected> rejected = new ArrayList<>();
        int weak = 0;
        int without = 0;
        TextLines lines = new TextLines(source);
        for (String text = lines.next(); text != null; text = lines.next()) {
            long number = lines.number();
            try {
                lines.requireWhole();
                boolean object = text.startsWith("{");
                Named read = object ? named(HashedFile.read(text)) : plain(text, number);
                if (read != null) {
                    prints.add(read.pdq());
                    ids.add(read.id().isEmpty() ? null : read.id());
                    turned.add(read.turned());
                    weak += read.weak() ? 1 : 0;
                } else if (object) {
                    without++;
                }
            } catch (IllegalArgumentException e) {
                rejected.add(new Rejected(number, String.valueOf(e.getMessage())));
                if (rejected.size() == REJECTED_MAX) {
                    throw new IOException(
                            "more than " + REJECTED_MAX + " lines are no fingerprints, the first is line "
                                    + rejected.getFirst().line() + ": "
                                    + rejected.getFirst().reason(),
                            e);
                }
            }
        }
        return new PdqLines(prints, ids, turned, weak, without, rejected);
    }

    /// A fingerprint and what it is called; empty where it has no name.
    record Named(Pdq pdq, String id, boolean weak, List<Pdq> turned) {}

    private static @Nullable Named named(HashedFile file) {
        String digits = file.digits().get("pdq");
        boolean weak = file.quality() != HashedFile.NO_QUALITY && file.quality() < Pdq.QUALITY_MIN;
        return digits == null
                ? null
                : new Named(
                        Pdq.of(digits),
                        file.file(),
                        weak,
                        file.turned().stream().map(Pdq::of).toList());
    }

    private static @Nullable Named plain(String text, long number) {
        String digits = text.substring(0, ListCell.end(text)).strip();
        if (skipped(digits, number)) {
            return null;
        }
        return new Named(Pdq.of(digits), ListCell.behind(text), false, List.of());
    }

    private static boolean skipped(String digits, long number) {
        return digits.isEmpty()
                || digits.startsWith("#")
                || number == 1 && HEADINGS.contains(digits.toLowerCase(Locale.ROOT));
    }

    /// The pairs of these and others that differ in few bits, these in whichever of their turns is nearest; of one
    /// without turns, as it is.
    public List<NearPair> pairs(PdqList known, int radius, int threads) {
        PdqList asked = new PdqList();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < prints.size(); i++) {
            asked.add(prints.get(i));
            owners.add(i);
            for (Pdq turn : turned.get(i)) {
                asked.add(turn);
                owners.add(i);
            }
        }
        List<NearPair> pairs = NearJoin.pairs(asked, known, radius, threads);
        if (asked.size() == prints.size()) {
            return pairs;
        }
        Map<Long, NearPair> nearest = new HashMap<>();
        for (NearPair pair : pairs) {
            int owner = owners.get(pair.query());
            nearest.merge(
                    (long) owner << Integer.SIZE | pair.known(),
                    new NearPair(owner, pair.known(), pair.distance()),
                    (one, other) -> one.distance() <= other.distance() ? one : other);
        }
        return List.copyOf(nearest.values());
    }

    /// What a fingerprint is called: its id where it has one, else its digits.
    public String name(int index) {
        String id = ids.get(index);
        return id == null ? prints.get(index).hex() : id;
    }

    @Override
    public String toString() {
        return "PdqLines[" + prints.size() + " fingerprints, " + rejected.size() + " rejected]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kumkrong.hashindex.set.FileQuery;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.KnownSets;
import org.kumkrong.hashindex.set.SetMatch;
import org.kumkrong.hashindex.set.Trust;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Tip;

/// The files of tips, as sets of known files are asked about them. Safe for threads.
public final class SetsOfFiles implements KnownFiles {
    private final KnownSets sets;
    private final Listener listener;

    /// Hears of each match. Must be safe for threads.
    @FunctionalInterface
    public interface Listener {
        /// @param place of the file within its tip, from 0
        /// @param weak whether the quality is so low that it counts for nothing
        void found(Tip tip, int place, SetMatch match, boolean weak);
    }

    /// Asks those sets.
    public SetsOfFiles(KnownSets sets) {
        this(sets, (tip, place, match, weak) -> {});
    }

    /// Asks those sets, and tells of every match.
    public SetsOfFiles(KnownSets sets, Listener listener) {
        this.sets = sets;
        this.listener = listener;
    }

    @Override
    public List<FileSight> of(Tip tip) {
        List<FileSight> sights = new ArrayList<>();
        for (int place = 0; place < tip.files().size(); place++) {
            sights.add(sight(tip, place, tip.files().get(place)));
        }
        return sights;
    }

    private FileSight sight(Tip tip, int place, FileRecord file) {
        FileQuery query = query(file);
        KnownSets.Answer answer = sets.ask(query);
        FileSight sight = answer.asked() ? FileSight.UNKNOWN : FileSight.NOT_ASKED;
        for (SetMatch match : answer.matches()) {
            boolean weak = match.isWeak(query.quality());
            listener.found(tip, place, match, weak);
            if (!weak) {
                sight = sight.and(sight(match.set().trust()));
            }
        }
        return sight;
    }

    /// What a set of this trust says of a file that it knows.
    public static FileSight sight(Trust trust) {
        return new FileSight(true, trust == Trust.SEEN, trust == Trust.REPORTED, trust == Trust.CONFIRMED);
    }

    /// What to ask about a file of a tip; of two fingerprints of one kind the first.
    public static FileQuery query(FileRecord file) {
        Map<Kind, String> prints = new EnumMap<>(Kind.class);
        for (FileHash hash : file.hashes()) {
            switch (hash.algorithm()) {
                case MD5 -> prints.putIfAbsent(Kind.MD5, hash.hex());
                case SHA1 -> prints.putIfAbsent(Kind.SHA1, hash.hex());
                case SHA256 -> prints.putIfAbsent(Kind.SHA256, hash.hex());
                case PDQ -> prints.putIfAbsent(Kind.PDQ, hash.hex());
                case OTHER -> {
                    // no set speaks it
                }
            }
        }
        return new FileQuery(prints, file.pdqQuality());
    }
}

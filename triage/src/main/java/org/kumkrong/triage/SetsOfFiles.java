// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

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

    /// Asks those sets.
    public SetsOfFiles(KnownSets sets) {
        this.sets = sets;
    }

    @Override
    public List<FileSight> of(Tip tip) {
        return tip.files().stream().map(this::sight).toList();
    }

    private FileSight sight(FileRecord file) {
        FileQuery query = query(file);
        KnownSets.Answer answer = sets.ask(query);
        FileSight sight = answer.asked() ? FileSight.UNKNOWN : FileSight.NOT_ASKED;
        for (SetMatch match : answer.matches()) {
            if (!match.isWeak(query.quality())) {
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

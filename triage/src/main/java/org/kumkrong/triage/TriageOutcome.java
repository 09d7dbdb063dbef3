// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The figures of one run.
///
/// @param tips tips read
/// @param rejected things that could not be read
/// @param refusedValues values of tips that were not taken
/// @param refusedTips tips they are of
/// @param subjects entities on the suspect side
/// @param children entities on the victim side
/// @param cases cases
/// @param bands tips in each band
/// @param judgements what became of the file of judgements
public record TriageOutcome(
        int tips,
        int rejected,
        long refusedValues,
        int refusedTips,
        int subjects,
        int children,
        int cases,
        Map<Band, Long> bands,
        FileOfJudgements judgements) {

    /// What became of the judgements given as a file.
    ///
    /// @param given how many lines it has
    /// @param linesUnmatched the lines that are about no two mentions here, counted from 1
    /// @param contradicted judgements that were not obeyed because others forbid it
    public record FileOfJudgements(int given, List<Long> linesUnmatched, int contradicted) {
        public FileOfJudgements {
            linesUnmatched = List.copyOf(linesUnmatched);
        }
    }

    public TriageOutcome {
        var copy = new EnumMap<Band, Long>(Band.class);
        copy.putAll(bands);
        bands = copy;
    }
}

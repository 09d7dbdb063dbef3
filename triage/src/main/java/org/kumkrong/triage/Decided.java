// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kumkrong.intake.Rejection;

/// Everything decided about one set of tips, as values: what the decision folder holds as files.
///
/// It never changes and is safe for threads. Standings of tips and links are made when asked for; lists of people and
/// cases are kept.
public interface Decided {
    /// The moment for which the queue holds and from which clocks count.
    Instant asOf();

    /// The same people and cases, ranked for another moment and by what sets say of files by now: what a run as of that
    /// moment would decide, without linking anew.
    Decided at(Instant moment);

    /// How many tips there are.
    int tips();

    /// How a tip stands.
    ///
    /// @param number counted from 0 in the order in which tips were taken
    TipStanding tip(int number);

    /// How urgent a tip would be if just this were known of its people and files.
    Urgency urgency(int number, Known known);

    /// The tip behind whose row of the queue a tip stands, as [TipStanding#alikeTo] has it.
    int alikeTo(int number);

    /// The numbers of all tips in the order in which to open them.
    IntStream queue();

    /// Everybody reported.
    List<PersonStanding> subjects();

    /// Victims and recipients.
    List<PersonStanding> children();

    /// Everybody else.
    List<PersonStanding> others();

    /// Cases, most urgent first.
    List<CaseStanding> cases();

    /// What joined mentions, in the order of `links.csv`.
    Stream<PersonLink> links();

    /// The evidence between any two mentions of one side, whichever way round.
    ///
    /// @throws IllegalArgumentException where one of them is not there, they stand on two sides, or are one
    PersonLink explain(MentionPlace a, MentionPlace b);

    /// The name of a mention that outlasts this run.
    MentionName name(MentionPlace mention);

    /// Judgements that were not obeyed because others forbid it.
    List<Judged> contradictions();

    /// Judgements given as values that are about no two mentions of one side here.
    List<Judged> unmatched();

    /// What could not be read.
    List<Rejection> rejections();
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.facts.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every word and every number of a fact sheet, in both languages. Whoever approves it approves this,
/// and every paper shows
/// this and nothing else.
///
/// @param format of this record, for readers of later versions
/// @param unit whose it is
/// @param title what it is about
/// @param period which days it covers
/// @param drawnUp when its numbers were counted
/// @param grids tables, in order
/// @param sections what is said about them, in order
/// @param made how it was made, line by line
public record FactSheet(
        int format,
        Bilingual unit,
        Bilingual title,
        Bilingual period,
        Instant drawnUp,
        List<Grid> grids,
        List<Section> sections,
        List<Field> made) {
    /// The format written by this version. Sheets of the first told why they gave no number, and with it of small
    /// counts; those of the second gave estimates in two digits, and these told too.
    /// Those of the third said of all reports that they stand by the day of the source, and of persons of
    /// unknown age that
    /// they are children.
    public static final int FORMAT = 4;

    public FactSheet {
        grids = List.copyOf(grids);
        sections = List.copyOf(sections);
        made = List.copyOf(made);
    }

    /// A table of one column of numbers.
    ///
    /// @param key what programs call it
    /// @param caption its heading
    /// @param of what its rows are
    /// @param number what its numbers are
    /// @param lines its rows; none where it is withheld
    /// @param note what must be said beside it
    public record Grid(
            String key, Bilingual caption, Bilingual of, Bilingual number, List<Line> lines, Bilingual note) {
        public Grid {
            lines = List.copyOf(lines);
        }
    }

    /// A row of a table.
    ///
    /// @param label what was counted
    /// @param number as it is published
    /// @param total whether it is of all that the other rows are of
    /// @param least the least that the number stands for; null where that is not said
    /// @param most the most; null where that is not said
    public record Line(
            Bilingual label,
            Bilingual number,
            boolean total,
            @Nullable Long least,
            @Nullable Long most) {}

    /// Something said, under a heading.
    ///
    /// @param kind how it is shown
    /// @param statement its one sentence in large letters; empty for none
    /// @param paragraphs whole sentences
    /// @param points the same as a list
    public record Section(
            Kind kind, Bilingual heading, Bilingual statement, List<Bilingual> paragraphs, List<Bilingual> points) {
        /// What a section is for.
        public enum Kind {
            /// How many are on no list, or why nobody can tell.
            ESTIMATE,
            /// What must be said beside it.
            PLAIN
        }

        public Section {
            paragraphs = List.copyOf(paragraphs);
            points = List.copyOf(points);
        }
    }

    /// Under which number and when a sheet was published. It stands on papers, and is no part of what was
    /// approved.
    ///
    /// @param number of the publication, from 1 in each unit
    /// @param from the first day counted
    /// @param to the last
    /// @param published the day of publication
    /// @param said number and day in words
    public record Issue(long number, LocalDate from, LocalDate to, LocalDate published, Bilingual said) {}

    /// A line of how it was made.
    public record Field(Bilingual name, Bilingual said) {}
}

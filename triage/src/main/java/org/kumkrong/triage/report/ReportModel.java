// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.SourceFormat;
import org.kumkrong.triage.Band;

/// Everything the report page shows about one run.
///
/// The lists may be as long as the run is: [ReportPage] embeds their first entries up to [ReportLimits] and says how
/// many are left out, by [Totals]. All lists come in the order in which they are to be read.
///
/// @param header when and with what the page was made
/// @param totals how many of everything there are, embedded or not
/// @param arrivals what came in
/// @param queue tips in the order in which to open them, one row for each set of look-alikes
/// @param subjects suspects named by more than one tip, biggest first
/// @param cases tips that belong together, most urgent first
/// @param certainty how strong the links are and what the run left undone
/// @param rejections input that could not be read
/// @param refused values of tips that were not taken, by their tips' place in the queue
public record ReportModel(
        Header header,
        Totals totals,
        Arrivals arrivals,
        List<QueueRow> queue,
        List<Subject> subjects,
        List<CaseFile> cases,
        Certainty certainty,
        List<Rejected> rejections,
        List<Refused> refused) {

    public ReportModel {
        queue = List.copyOf(queue);
        subjects = List.copyOf(subjects);
        cases = List.copyOf(cases);
        rejections = List.copyOf(rejections);
        refused = List.copyOf(refused);
    }

    /// The language the page opens in; the reader can switch.
    public enum Language {
        TH,
        EN
    }

    /// Whether the page holds phone numbers, accounts and names, or only their masked forms.
    public enum Values {
        /// The page holds them, hidden until someone asks for them.
        BEHIND_A_CLICK,
        /// The page holds only the masked forms: safe to send further.
        WITHHELD
    }

    /// When and with what the page was made.
    ///
    /// @param madeAt when the page was made
    /// @param asOf the moment for which the order and its reasons hold
    /// @param version version of the software
    /// @param rules what the rules are called
    /// @param rulesSha256 fingerprint of the rule file, lower-case hex; empty where unknown
    /// @param language the language it opens in
    /// @param values whether it holds personal values
    /// @param synthetic whether the tips were made by the demo: the page then says that nobody in it
    /// exists, and its clocks
    ///     stand still at `asOf`
    public record Header(
            Instant madeAt,
            Instant asOf,
            String version,
            Words rules,
            String rulesSha256,
            Language language,
            Values values,
            boolean synthetic) {}

    /// How many of everything there are in the whole run.
    ///
    /// @param tips tips read
    /// @param queueRows rows of the whole queue, look-alikes counted once
    /// @param alikeTips tips that stand behind another one's row
    /// @param subjects entities on the suspect side, those of a single tip included
    /// @param repeatSubjects subjects named by more than one tip
    /// @param children entities on the victim side
    /// @param cases cases, those of a single tip included
    /// @param links links that were accepted
    /// @param rejected things that could not be read
    /// @param refusedValues values that were not taken
    /// @param refusedTips tips they are of
    /// @param bands tips in each band; a band left out has none
    public record Totals(
            long tips,
            long queueRows,
            long alikeTips,
            long subjects,
            long repeatSubjects,
            long children,
            long cases,
            long links,
            long rejected,
            long refusedValues,
            long refusedTips,
            Map<Band, Long> bands) {
        public Totals {
            var copy = new EnumMap<Band, Long>(Band.class);
            copy.putAll(bands);
            bands = copy;
        }

        /// Tips in one band.
        public long in(Band band) {
            return bands.getOrDefault(band, 0L);
        }
    }

    /// What came in.
    ///
    /// @param first the earliest tip's time; null where no tip has one
    /// @param last the latest tip's time; null where no tip has one
    /// @param formats tips by the shape they came in
    /// @param sources tips by sender, most first
    /// @param platforms tips by service, most first
    /// @param days tips by Bangkok day, in order; days without tips may be left out
    /// @param undated tips without any time
    public record Arrivals(
            @Nullable Instant first,
            @Nullable Instant last,
            Map<SourceFormat, Long> formats,
            List<Count> sources,
            List<Count> platforms,
            List<DayCount> days,
            long undated) {
        public Arrivals {
            var copy = new EnumMap<SourceFormat, Long>(SourceFormat.class);
            copy.putAll(formats);
            formats = copy;
            sources = List.copyOf(sources);
            platforms = List.copyOf(platforms);
            days = List.copyOf(days);
        }
    }

    /// How many tips carry one label.
    public record Count(String label, long tips) {}

    /// How many tips fall on one Bangkok day.
    public record DayCount(LocalDate day, long tips) {}

    /// One sign that counted for or against urgency.
    ///
    /// @param rule id of the rule
    /// @param points what it added to the priority; negative where it took away
    /// @param text the rule's reason
    public record Reason(String rule, int points, Words text) {}

    /// A time after which something is lost.
    ///
    /// @param kind what runs out
    /// @param at when
    /// @param label a few words more (`ISP log at AIS, 90 days`); may be empty
    public record Clock(Kind kind, Instant at, Words label) {
        /// What runs out.
        public enum Kind {
            PAYMENT,
            MEETING,
            THREAT,
            PROVIDER_LOG,
            PRESERVATION,
            OTHER
        }
    }

    /// How sure linkage is, and what it did not look at.
    ///
    /// @param links links by how likely each is to hold
    /// @param gaps what a bound cut off or a run left undone, with how often
    /// @param contexts what several subjects share
    public record Certainty(Map<Likelihood, Long> links, List<Gap> gaps, Contexts contexts) {
        public Certainty {
            var copy = new EnumMap<Likelihood, Long>(Likelihood.class);
            copy.putAll(links);
            links = copy;
            gaps = List.copyOf(gaps);
        }
    }

    /// Values that several subjects share: signs that were not taken as proof that they are one.
    ///
    /// @param all how many such values there are
    /// @param shown the most shared of each kind
    public record Contexts(long all, List<Context> shown) {
        /// Nothing is shared so.
        public static final Contexts NONE = new Contexts(0, List.of());

        public Contexts {
            shown = List.copyOf(shown);
        }
    }

    /// One such value.
    ///
    /// @param shared the value with its tips
    /// @param subjects how many subjects have it
    public record Context(SharedIdentifier shared, int subjects) {}

    /// How likely two mentions are one person, as the model sees it.
    public enum Likelihood {
        CERTAIN(0.999),
        VERY(0.95),
        LIKELY(0.7),
        EVEN(0.5),
        /// Weighed and not used.
        BELOW(0);

        private final double least;

        Likelihood(double least) {
            this.least = least;
        }

        /// The class of a probability.
        public static Likelihood of(double probability) {
            for (var likelihood : values()) {
                if (probability >= likelihood.least) {
                    return likelihood;
                }
            }
            return BELOW;
        }
    }

    /// Something that a bound cut off.
    ///
    /// @param what what too many share, so that the pairs it brings together were not all compared
    /// @param count how often
    public record Gap(Words what, long count) {}

    /// Something that could not be read.
    ///
    /// @param file path as given, with the entry behind `!` for archives
    /// @param position line, byte or entry; empty for the file as a whole
    /// @param what what is wrong, without quoting the content
    /// @param action what to do about it
    public record Rejected(String file, Words position, Words what, Words action) {}

    /// Values of one field of one tip that were not taken.
    ///
    /// @param tipId the tip
    /// @param values how many
    /// @param what the field, and what is wrong, without quoting the content
    /// @param action what to do about it
    public record Refused(String tipId, int values, Words what, Words action) {}
}

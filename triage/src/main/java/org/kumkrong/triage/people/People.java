// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipTime;
import org.kumkrong.linkage.Judgement;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.linkage.Linkage;
import org.kumkrong.linkage.Linker;
import org.kumkrong.linkage.Records;

/// Everybody whom the tips mention: subjects on one side, children on the other, others apart.
///
/// Subjects are linked first; who harmed a child, and when, is then evidence on which children are one. Recipients are
/// linked among the children: they are whom a suspect wrote to. One thread fills and links.
public final class People {
    private static final double LINK_BITS_MIN = 0;

    private final SubjectSchema subjectSchema = new SubjectSchema();
    private final ChildSchema childSchema = new ChildSchema();
    private MentionIndex subjects = new MentionIndex();
    private MentionIndex children = new MentionIndex();
    private MentionIndex others = new MentionIndex();
    private Records subjectRecords = new Records(subjectSchema.schema());
    private Records otherRecords = new Records(subjectSchema.schema());
    private final Records childDrafts = new Records(childSchema.schema());
    private final TipTimes times = new TipTimes();
    private final FileFamilies files = new FileFamilies();

    /// Takes the mentions of a tip.
    ///
    /// @param tip its number, counted from 0 in the order of reading
    public void add(int number, Tip tip) {
        times.add(tip.time());
        files.add(tip, tip.mentions().stream().anyMatch(mention -> isChild(mention.role())));
        for (Mention mention : tip.mentions()) {
            long stableKey = Values.stableKey(tip, mention);
            switch (mention.role()) {
                case SUSPECT -> {
                    subjectSchema.add(subjectRecords, stableKey, tip, mention);
                    subjects.add(number, mention.role(), mention.index());
                }
                case VICTIM, RECIPIENT -> {
                    childSchema.begin(childDrafts, stableKey, tip, mention);
                    childDrafts.end();
                    children.add(number, mention.role(), mention.index());
                }
                case OTHER -> {
                    subjectSchema.add(otherRecords, stableKey, tip, mention);
                    others.add(number, mention.role(), mention.index());
                }
            }
        }
    }

    /// What linking found.
    ///
    /// @param subjects suspects
    /// @param children victims and recipients
    /// @param others everybody else
    public record Linked(Side subjects, Side children, Side others) {
        /// The side on which a role is linked.
        public Side side(Role role) {
            return switch (role) {
                case SUSPECT -> subjects;
                case VICTIM, RECIPIENT -> children;
                case OTHER -> others;
            };
        }
    }

    /// Links everybody added so far.
    ///
    /// @param words what humans have judged
    public Linked link(LinkSettings settings, HumanWords words) {
        Linker linker = Linker.with(settings);
        Side subjectSide = side(linker, subjectRecords, subjects, words);
        Side otherSide = side(linker, otherRecords, others, words);
        Records childRecords = complete(subjectSide, files.find(settings.threads()));
        Side childSide = side(linker, childRecords, children, words);
        return new Linked(subjectSide, childSide, otherSide);
    }

    /// Leaves what was linked to whoever holds it, and goes on with copies.
    public void leave() {
        subjects = subjects.copy();
        children = children.copy();
        others = others.copy();
        subjectRecords = subjectRecords.copy();
        otherRecords = otherRecords.copy();
    }

    /// Suspects that come after a side was linked and left.
    public Newcomers newcomers(Side subjectSide) {
        return new Newcomers(subjectSchema, subjectSide);
    }

    private static Side side(Linker linker, Records records, MentionIndex mentions, HumanWords words) {
        List<Judgement> judgements = words.about(mentions);
        Linkage linkage = linker.link(records, judgements);
        return new Side(mentions, linkage, LINK_BITS_MIN);
    }

    private static boolean isChild(Role role) {
        return role == Role.VICTIM || role == Role.RECIPIENT;
    }

    /// Children with the entities of their tips' suspects and the families of their tips' files beside them.
    private Records complete(Side subjectSide, FileFamilies.Found families) {
        int[] firstSubject = new int[times.size() + 1]; // subject records stand in tip order
        for (int record = 0; record < subjects.size(); record++) {
            firstSubject[subjects.tip(record) + 1]++;
        }
        for (int tip = 0; tip < times.size(); tip++) {
            firstSubject[tip + 1] += firstSubject[tip];
        }
        Records complete = new Records(childSchema.schema());
        for (int record = 0; record < childDrafts.size(); record++) {
            int tip = children.tip(record);
            complete.begin(childDrafts.stableKey(record));
            complete.addAll(childDrafts, record);
            for (int subject = firstSubject[tip]; subject < firstSubject[tip + 1]; subject++) {
                childSchema.addOffender(complete, "subject " + subjectSide.entity(subject), times.of(tip));
            }
            families.of(tip).forEach(family -> childSchema.addFile(complete, family));
            complete.end();
        }
        return complete;
    }

    /// Judgements on mentions, as records of one side know them.
    @FunctionalInterface
    public interface HumanWords {
        /// Those on mentions of this side.
        List<Judgement> about(MentionIndex mentions);

        /// Nobody has judged anything.
        static HumanWords none() {
            return mentions -> List.of();
        }
    }

    /// The times of the tips, compactly.
    private static final class TipTimes {
        private long[] seconds = new long[1024];
        private int size;

        void add(@Nullable TipTime time) {
            if (size == seconds.length) {
                seconds = Arrays.copyOf(seconds, size + (size >> 1));
            }
            seconds[size++] = time == null ? Long.MIN_VALUE : time.instant().getEpochSecond();
        }

        int size() {
            return size;
        }

        @Nullable
        Instant of(int tip) {
            return seconds[tip] == Long.MIN_VALUE ? null : Instant.ofEpochSecond(seconds[tip]);
        }
    }
}

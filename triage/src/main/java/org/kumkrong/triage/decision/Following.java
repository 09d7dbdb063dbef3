// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Mention;
import org.kumkrong.intake.Role;
import org.kumkrong.intake.Tip;
import org.kumkrong.linkage.Link;
import org.kumkrong.triage.FirstLook;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.KnownOfFiles;
import org.kumkrong.triage.MentionPlace;
import org.kumkrong.triage.PersonLink;
import org.kumkrong.triage.people.MentionIndex;
import org.kumkrong.triage.people.Newcomers;
import org.kumkrong.triage.signals.Commonness;

/// Tips that come after a decision, placed by what it knows.
public final class Following implements FirstLook {
    private final Decision decision;
    private final Newcomers newcomers;
    private final Commonness commonness;
    private final Tally files;
    private final Tally scripts;
    private final Map<Integer, Further> further = new HashMap<>();
    private int tips;

    /// What tips since the decision add to what it knows of a subject.
    private static final class Further {
        private int tips;
        private int children;
        private @Nullable Instant lastSeen;
    }

    Following(Decision decision, Newcomers newcomers, Commonness commonness) {
        this.decision = decision;
        this.newcomers = newcomers;
        this.commonness = commonness;
        this.files = decision.tallies().files().copy();
        this.scripts = decision.tallies().scripts().copy();
        this.tips = decision.rows().size();
    }

    @Override
    public Placed take(Tip tip, Instant now) {
        int number = tips++;
        TipRow read = TipRow.of(tip, Gathering.Standard.READER.read(tip));
        TipRow row = read.with(read.signals().among(commonness));
        row.distinctFiles().forEach(files::add);
        if (row.script() != 0) {
            scripts.add(row.script());
        }
        List<Newcomers.Newcomer> suspects = newcomers.take(number, tip);
        int children = (int) tip.mentions().stream()
                .filter(mention -> mention.role() == Role.VICTIM || mention.role() == Role.RECIPIENT)
                .count();
        Known known = known(row, suspects);
        suspects.stream()
                .mapToInt(Newcomers.Newcomer::entity)
                .distinct()
                .forEach(entity -> add(entity, children, row.time()));
        return new Placed(
                number,
                decision.rules().rank(row.signals(), known, now),
                decision.rules().rank(row.signals(), known.ofPeople(0, 0, null, 0, false), now),
                known,
                people(tip, suspects),
                suspects.stream()
                        .flatMap(one -> one.links().stream())
                        .map(this::inWords)
                        .toList(),
                row.time());
    }

    private void add(int entity, int children, @Nullable Instant at) {
        Further more = further.computeIfAbsent(entity, first -> new Further());
        more.tips++;
        more.children += children;
        if (at != null && (more.lastSeen == null || at.isAfter(more.lastSeen))) {
            more.lastSeen = at;
        }
    }

    private Known known(TipRow row, List<Newcomers.Newcomer> suspects) {
        Known largest = Known.nothing();
        boolean alsoVictim = false;
        for (Newcomers.Newcomer suspect : suspects) {
            Known about = about(suspect.entity());
            alsoVictim |= about.subjectIsAlsoVictim();
            if (about.subjectTips() > largest.subjectTips()) {
                largest = about;
            }
        }
        return new Known(
                largest.subjectTips(),
                largest.subjectChildren(),
                largest.subjectLastSeen(),
                0,
                FileSights.inTips(row.files(), files),
                row.script() == 0 ? 0 : scripts.of(row.script()) - 1,
                alsoVictim);
    }

    /// What is known of a subject, by the decision and since.
    private Known about(int entity) {
        Further more = further.getOrDefault(entity, new Further());
        MentionIndex mentions = newcomers.mentions();
        if (mentions.tip(entity) >= decision.rows().size()) {
            return known(more.tips, more.children, more.lastSeen, false);
        }
        Knowledge knowledge = decision.knowledge();
        int subject = decision.subjects().number(entity);
        Instant before = knowledge.lastSeen(subject);
        boolean later = more.lastSeen != null && (before == null || more.lastSeen.isAfter(before));
        return known(
                decision.subjects().tipCount(subject) + more.tips,
                knowledge.childrenOf(subject) + more.children,
                later ? more.lastSeen : before,
                knowledge.alsoVictim(subject));
    }

    private static Known known(int tips, int children, @Nullable Instant lastSeen, boolean alsoVictim) {
        return new Known(tips, children, lastSeen, 0, KnownOfFiles.nothing(), 0, alsoVictim);
    }

    private List<Seen> people(Tip tip, List<Newcomers.Newcomer> suspects) {
        List<Seen> people = new ArrayList<>();
        int next = 0;
        for (Mention mention : tip.mentions()) {
            MentionPlace sameAs = null;
            if (mention.role() == Role.SUSPECT) {
                Newcomers.Newcomer suspect = suspects.get(next++);
                sameAs = suspect.entity() == suspect.record() ? null : place(suspect.entity());
            }
            people.add(new Seen(mention.role(), mention.index(), sameAs));
        }
        return people;
    }

    private MentionPlace place(int record) {
        MentionIndex mentions = newcomers.mentions();
        return new MentionPlace(mentions.tip(record), mentions.role(record), mentions.number(record));
    }

    private PersonLink inWords(Link link) {
        return new PersonLink(
                place(link.b()),
                place(link.a()),
                link.millibits(),
                link.probability(),
                true,
                newcomers.explain(link).stream().map(SideStandings::part).toList());
    }
}

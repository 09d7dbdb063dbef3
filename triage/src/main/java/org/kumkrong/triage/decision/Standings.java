// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Role;
import org.kumkrong.linkage.Judgement;
import org.kumkrong.triage.CaseStanding;
import org.kumkrong.triage.Decided;
import org.kumkrong.triage.Judged;
import org.kumkrong.triage.Known;
import org.kumkrong.triage.MentionName;
import org.kumkrong.triage.MentionPlace;
import org.kumkrong.triage.PersonLink;
import org.kumkrong.triage.PersonStanding;
import org.kumkrong.triage.TipStanding;
import org.kumkrong.triage.Urgency;
import org.kumkrong.triage.people.MentionIndex;

/// A decision as values.
final class Standings implements Decided {
    private final Decision decision;
    private final TipNames names;
    private final SideStandings subjectSide;
    private final SideStandings childSide;
    private final SideStandings otherSide;
    private final List<PersonStanding> subjects;
    private final List<PersonStanding> children;
    private final List<PersonStanding> others;
    private final List<CaseStanding> cases;
    private final List<Judged> contradictions;
    private final List<Rejection> rejections;
    private final int[] places;
    private final int[] shown;

    Standings(Decision decision) {
        this.decision = decision;
        this.names = new TipNames(decision.rows());
        this.subjectSide = new SideStandings(decision, decision.subjects());
        this.childSide = new SideStandings(decision, decision.children());
        this.otherSide = new SideStandings(decision, decision.others());
        this.subjects = subjectSide.people();
        this.children = childSide.people();
        this.others = otherSide.people();
        this.cases = List.copyOf(new CaseStandings(decision).all());
        this.contradictions = decision.sides().stream()
                .flatMap(side -> side.side().linkage().contradictions().stream()
                        .map(word -> judged(side.side().mentions(), word)))
                .toList();
        this.rejections = List.copyOf(decision.rejections());
        this.places = places(decision.queue());
        this.shown = decision.queue().rowsShown(decision.tallies());
    }

    /// The same people, ranked for another moment.
    private Standings(Standings linked, Instant moment) {
        this.decision = linked.decision.at(moment);
        this.names = linked.names;
        this.subjectSide = linked.subjectSide;
        this.childSide = linked.childSide;
        this.otherSide = linked.otherSide;
        this.subjects = linked.subjects;
        this.children = linked.children;
        this.others = linked.others;
        this.cases = List.copyOf(new CaseStandings(decision).all());
        this.contradictions = linked.contradictions;
        this.rejections = linked.rejections;
        this.places = places(decision.queue());
        this.shown = decision.queue().rowsShown(decision.tallies());
    }

    private static int[] places(Queue queue) {
        int[] places = new int[queue.size()];
        for (int place = 0; place < places.length; place++) {
            places[queue.tip(place)] = place;
        }
        return places;
    }

    @Override
    public Decided at(Instant moment) {
        return new Standings(this, moment);
    }

    private Judged judged(MentionIndex mentions, Judgement word) {
        return new Judged(name(mentions, word.a()), name(mentions, word.b()), word.verdict());
    }

    private MentionName name(MentionIndex mentions, int record) {
        return name(new MentionPlace(mentions.tip(record), mentions.role(record), mentions.number(record)));
    }

    private SideStandings side(Role role) {
        return switch (role) {
            case SUSPECT -> subjectSide;
            case VICTIM, RECIPIENT -> childSide;
            case OTHER -> otherSide;
        };
    }

    @Override
    public Instant asOf() {
        return decision.now();
    }

    @Override
    public int tips() {
        return decision.rows().size();
    }

    @Override
    public TipStanding tip(int number) {
        TipRow row = decision.rows().get(Objects.checkIndex(number, tips()));
        return new TipStanding(
                number,
                decision.id(number),
                row.source(),
                row.id(),
                places[number],
                shown[number],
                decision.caseId(decision.caseNumber(number)),
                decision.queue().urgency(number),
                decision.knowledge().of(number),
                Stream.of(subjectSide, childSide, otherSide)
                        .flatMap(side -> side.ofTip(number))
                        .toList());
    }

    @Override
    public Urgency urgency(int number, Known known) {
        return decision.queue().urgency(Objects.checkIndex(number, tips()), known);
    }

    @Override
    public int alikeTo(int number) {
        return shown[number];
    }

    @Override
    public IntStream queue() {
        return IntStream.range(0, tips()).map(decision.queue()::tip);
    }

    @Override
    public List<PersonStanding> subjects() {
        return subjects;
    }

    @Override
    public List<PersonStanding> children() {
        return children;
    }

    @Override
    public List<PersonStanding> others() {
        return others;
    }

    @Override
    public List<CaseStanding> cases() {
        return cases;
    }

    @Override
    public Stream<PersonLink> links() {
        return Stream.of(subjectSide, childSide, otherSide).flatMap(SideStandings::links);
    }

    @Override
    public PersonLink explain(MentionPlace a, MentionPlace b) {
        SideStandings side = side(a.role());
        if (side != side(b.role())) {
            throw new IllegalArgumentException("mentions of two sides: " + a.role() + " and " + b.role());
        }
        return side.explain(a, b);
    }

    @Override
    public MentionName name(MentionPlace mention) {
        TipNames.InSource tip = names.of(mention.tip());
        return new MentionName(tip.source(), tip.tip(), mention.role(), mention.index());
    }

    @Override
    public List<Judged> contradictions() {
        return contradictions;
    }

    @Override
    public List<Judged> unmatched() {
        return decision.unmatched();
    }

    @Override
    public List<Rejection> rejections() {
        return rejections;
    }
}

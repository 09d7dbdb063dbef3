// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kumkrong.intake.Rejection;
import org.kumkrong.triage.Decided;
import org.kumkrong.triage.Judged;
import org.kumkrong.triage.people.People;
import org.kumkrong.triage.rules.RuleBook;

/// Everything decided about one set of tips.
public final class Decision {
    private final List<TipRow> rows;
    private final List<Rejection> rejections;
    private final RefusedValues refused;
    private final TipTexts texts;
    private final String[] ids;
    private final Entities subjects;
    private final Entities children;
    private final Entities others;
    private final Knowledge knowledge;
    private final RuleBook rules;
    private final Queue queue;
    private final Tallies tallies;
    private final FileSights sightsNow;
    private final Cases cases;
    private final int[] caseNumbers;
    private final int caseCount;
    private final String[] caseAbouts;
    private final RelatedCases related;
    private final Instant now;
    private final List<Judged> unmatched;

    Decision(Gathering gathered, List<TipRow> rows, String[] ids, People.Linked linked, RuleBook rules, Instant now) {
        this.rows = rows;
        this.rejections = gathered.rejections();
        this.refused = gathered.refused();
        this.texts = gathered.texts();
        this.now = now;
        this.unmatched = gathered.unmatched();
        this.ids = ids;
        this.tallies = gathered.tallies();
        this.sightsNow = gathered.sights();
        this.subjects = new Entities(linked.subjects(), "subject-", rows.size());
        this.children = new Entities(linked.children(), "child-", rows.size());
        this.others = new Entities(linked.others(), "other-", rows.size());
        this.knowledge = new Knowledge(rows, subjects, children, tallies);
        this.rules = rules;
        this.queue = new Queue(rows, ids, knowledge, rules, now);
        this.cases = Cases.of(rows.stream().map(TipRow::time).toList(), subjects, children);
        this.caseNumbers = new int[rows.size()];
        this.caseAbouts = new String[cases.count()];
        this.caseCount = numberCases();
        this.related = new RelatedCases(List.of(subjects, children), caseNumbers);
    }

    /// What was linked, ranked for another moment, by what sets say of files now.
    private Decision(Decision linked, Instant now) {
        this.rows = linked.rows;
        this.rejections = linked.rejections;
        this.refused = linked.refused;
        this.texts = linked.texts;
        this.now = now;
        this.unmatched = linked.unmatched;
        this.ids = linked.ids;
        this.sightsNow = linked.sightsNow;
        this.tallies = linked.tallies.with(sightsNow.copy());
        this.subjects = linked.subjects;
        this.children = linked.children;
        this.others = linked.others;
        this.knowledge = linked.knowledge.with(tallies.sights());
        this.rules = linked.rules;
        this.queue = new Queue(rows, ids, knowledge, rules, now);
        this.cases = linked.cases;
        this.caseNumbers = new int[rows.size()];
        this.caseAbouts = new String[cases.count()];
        this.caseCount = numberCases();
        this.related = new RelatedCases(List.of(subjects, children), caseNumbers);
    }

    /// The same people and cases, ranked for another moment.
    Decision at(Instant moment) {
        return new Decision(this, moment);
    }

    /// Cases are numbered from 1 in queue order: case 1 holds the most urgent tip.
    private int numberCases() {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int place = 0; place < queue.size(); place++) {
            int tip = queue.tip(place);
            caseNumbers[tip] = numbers.computeIfAbsent(cases.of(tip), number -> numbers.size() + 1);
            caseAbouts[caseNumbers[tip] - 1] = cases.about(cases.of(tip));
        }
        return numbers.size();
    }

    /// The same as values.
    public Decided values() {
        return new Standings(this);
    }

    List<TipRow> rows() {
        return rows;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    TipTexts texts() {
        return texts;
    }

    RefusedValues refused() {
        return refused;
    }

    String id(int tip) {
        return ids[tip];
    }

    Entities subjects() {
        return subjects;
    }

    Entities children() {
        return children;
    }

    Entities others() {
        return others;
    }

    List<Entities> sides() {
        return List.of(subjects, children, others);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    RuleBook rules() {
        return rules;
    }

    Queue queue() {
        return queue;
    }

    Tallies tallies() {
        return tallies;
    }

    Instant now() {
        return now;
    }

    /// Judgements given as values that are about nobody here.
    List<Judged> unmatched() {
        return unmatched;
    }

    int caseCount() {
        return caseCount;
    }

    /// The case of a tip, counted from 1.
    int caseNumber(int tip) {
        return caseNumbers[tip];
    }

    String caseId(int number) {
        int width = Math.max(4, Integer.toString(caseCount).length());
        String digits = Integer.toString(number);
        return "case-" + "0".repeat(width - digits.length()) + digits;
    }

    /// The entity around which a case stands; empty where nobody is named.
    String caseAbout(int number) {
        return caseAbouts[number - 1];
    }

    RelatedCases related() {
        return related;
    }

    /// The tips of every case, most urgent first; case number 1 is at 0.
    List<int[]> casesByUrgency() {
        int[] sizes = new int[caseCount];
        Arrays.stream(caseNumbers).forEach(number -> sizes[number - 1]++);
        int[][] cases = new int[caseCount][];
        Arrays.setAll(cases, i -> new int[sizes[i]]);
        int[] filled = new int[caseCount];
        for (int place = 0; place < queue.size(); place++) {
            int tip = queue.tip(place);
            int number = caseNumbers[tip] - 1;
            cases[number][filled[number]++] = tip;
        }
        return List.of(cases);
    }
}

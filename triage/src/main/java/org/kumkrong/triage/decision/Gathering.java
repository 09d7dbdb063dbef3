// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;
import org.kumkrong.intake.TipTime;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.triage.FileSight;
import org.kumkrong.triage.Judged;
import org.kumkrong.triage.KnownFiles;
import org.kumkrong.triage.PlacedWord;
import org.kumkrong.triage.people.People;
import org.kumkrong.triage.rules.RuleBook;
import org.kumkrong.triage.signals.Commonness;
import org.kumkrong.triage.signals.SignalReader;

/// Takes tips as they are read and keeps of each what linking and ranking need; then decides. One thread.
///
/// One that goes on can take more after a decision and decide again; what it decided stays as it was.
public final class Gathering implements TipSink {
    /// Tips whose words are looked for at a time.
    private static final int WAITING_MAX = 256;

    private final boolean goesOn;
    private final SignalReader reader = Standard.READER;
    private final People people = new People();
    private final List<Tip> waiting = new ArrayList<>();
    private final List<TipRow> rows = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final TipTexts texts = new TipTexts();
    private final RefusedValues refused = new RefusedValues();
    private final Tallies tallies = new Tallies(new Tally(), new Tally(), new FileSights());
    private KnownFiles known = KnownFiles.none();
    private final Sightings wordings = new Sightings();
    private Instant newest = Instant.EPOCH;
    private final List<Judged> judged = new ArrayList<>();
    private List<PlacedWord> placed = List.of();
    private List<Judged> unmatched = List.of();

    /// For one decision, of which pages can be made.
    public Gathering() {
        this(false);
    }

    private Gathering(boolean goesOn) {
        this.goesOn = goesOn;
    }

    /// For many decisions, as values: what only a page shows is not kept.
    public static Gathering goingOn() {
        return new Gathering(true);
    }

    /// The program's own word lists, which take a second to read and never change.
    static final class Standard {
        static final SignalReader READER = SignalReader.standard();
    }

    @Override
    public void accept(Tip tip) {
        TipTime told = tip.receivedAt() != null ? tip.receivedAt() : tip.time();
        if (told != null && told.moment(null).isAfter(newest)) {
            newest = told.moment(null);
        }
        waiting.add(tip);
        if (waiting.size() == WAITING_MAX) {
            takeWaiting();
        }
    }

    /// Words are looked for by all processors; what was found is taken in the order of reading.
    private void takeWaiting() {
        List<Read> read = waiting.parallelStream()
                .map(tip -> new Read(TipRow.of(tip, reader.read(tip)), known.of(tip)))
                .toList();
        for (int i = 0; i < read.size(); i++) {
            people.add(rows.size(), waiting.get(i));
            if (!goesOn) {
                refused.add(rows.size(), waiting.get(i));
            }
            if (!read.get(i).sights().isEmpty()) { // what was told of it before it came stays
                know(rows.size(), read.get(i).sights());
            }
            take(read.get(i).row());
        }
        if (!goesOn) {
            texts.add(waiting);
        }
        waiting.clear();
    }

    private void take(TipRow row) {
        rows.add(row);
        row.signals().prints().forEach(wordings::add);
        row.distinctFiles().forEach(tallies.files()::add);
        if (row.script() != 0) {
            tallies.scripts().add(row.script());
        }
    }

    private record Read(TipRow row, List<FileSight> sights) {}

    /// Has the files of further tips looked up in sets.
    public void lookUp(KnownFiles sets) {
        known = sets;
    }

    /// Takes what sets say now of a tip's files, instead of what they said before.
    ///
    /// @param tip its number; it need not have come yet
    public void know(int tip, List<FileSight> files) {
        tallies.sights().set(tip, files);
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /// Takes a human's word, on mentions of tips taken before or after it.
    public void judge(Judged word) {
        judged.add(word);
    }

    /// How many tips were taken.
    public int tips() {
        return rows.size() + waiting.size();
    }

    /// How many things could not be read.
    public int rejected() {
        return rejections.size();
    }

    /// When the newest tip came in, or happened where only that is told: the moment at which the queue is true unless
    /// another is given.
    public Instant newest() {
        return newest;
    }

    /// Takes human words on tips by their numbers, instead of all such that were taken before.
    public void judgeAnew(List<PlacedWord> words) {
        placed = List.copyOf(words);
    }

    /// Links and ranks what was taken.
    public Decision decide(LinkSettings linking, WordsOnTips words, RuleBook rules, Instant now) {
        takeWaiting();
        String[] ids = TipIds.of(rows);
        GivenWords given = new GivenWords(judged, placed, rows);
        People.Linked linked = people.link(
                linking,
                mentions -> Stream.concat(words.about(mentions, ids).stream(), given.about(mentions).stream())
                        .toList());
        unmatched = given.unmatched();
        Decision decision = new Decision(this, weighed(commonness(wordings)), ids, linked, rules, now);
        if (goesOn) {
            people.leave();
        }
        return decision;
    }

    private Commonness commonness(Sightings among) {
        return Commonness.among(rows.size(), among::tips);
    }

    /// Words of danger that very many tips hold alike are a notice, a script, a meme or a forwarded text: they tell of
    /// no child.
    private List<TipRow> weighed(Commonness commonness) {
        return rows.stream()
                .map(row -> row.with(row.signals().among(commonness)))
                .toList();
    }

    /// Places further tips by what the last decision knows. That decision's links and evidence are not to be asked for
    /// any more.
    public Following follow(Decision decision) {
        return new Following(decision, people.newcomers(decision.subjects().side()), commonness(wordings.copy()));
    }

    List<Rejection> rejections() {
        return rejections;
    }

    List<Judged> unmatched() {
        return unmatched;
    }

    TipTexts texts() {
        return texts;
    }

    RefusedValues refused() {
        return refused;
    }

    Tallies tallies() {
        return goesOn ? tallies.copy() : tallies;
    }

    /// What sets say of files, as it comes.
    FileSights sights() {
        return tallies.sights();
    }
}

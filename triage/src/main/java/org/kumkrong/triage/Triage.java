// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;
import org.kumkrong.triage.decision.Decision;
import org.kumkrong.triage.decision.Gathering;
import org.kumkrong.triage.decision.RuleOrigin;
import org.kumkrong.triage.decision.Triaging;
import org.kumkrong.triage.decision.WordsOnTips;
import org.kumkrong.triage.rules.RuleBook;
import org.kumkrong.triage.rules.RuleReading;

/// The main job: tips in, decision out.
///
/// Feed it tips as they are read, then have the decision written, or take it as values. The same tips, judgements and
/// settings give the same. What was decided stays so: it takes no more afterwards. One thread feeds; linking and
/// ranking use the threads of the link settings.
public final class Triage implements TipSink {
    private final TriageSettings settings;
    private final RuleBook rules;
    private final RuleOrigin origin;
    private final WordsOnTips words;
    private final Gathering gathering = new Gathering();
    private @Nullable Decision decision;

    private Triage(TriageSettings settings, RuleBook rules, RuleOrigin origin, WordsOnTips words) {
        this.settings = settings;
        this.rules = rules;
        this.origin = origin;
        this.words = words;
    }

    /// Prepares a run.
    ///
    /// @throws TriageProblem where the rule file or the judgements cannot be used
    public static Triage with(TriageSettings settings) throws TriageProblem {
        Path own = settings.rules();
        try {
            WordsOnTips words =
                    settings.judgements() == null ? WordsOnTips.none() : WordsOnTips.read(settings.judgements());
            if (own == null) {
                return new Triage(settings, RuleBook.standard(), RuleOrigin.standard(standardRules()), words);
            }
            return switch (RuleBook.read(own)) {
                case RuleReading.Sound(RuleBook sound) ->
                    new Triage(
                            settings,
                            sound,
                            RuleOrigin.own(String.valueOf(own.getFileName()), Files.readAllBytes(own)),
                            words);
                case RuleReading.Refused(List<String> problems) ->
                    throw new TriageProblem(String.join(System.lineSeparator(), problems));
            };
        } catch (IOException e) {
            throw new TriageProblem(e);
        }
    }

    /// The rules that come with the program, as a file to copy and edit.
    public static String standardRules() {
        return RuleBook.standardText();
    }

    /// Has the files of all further tips looked up in sets of known files.
    public void lookUp(KnownFiles sets) {
        stillOpen();
        gathering.lookUp(sets);
    }

    @Override
    public void accept(Tip tip) {
        stillOpen();
        gathering.accept(tip);
    }

    @Override
    public void reject(Rejection rejection) {
        stillOpen();
        gathering.reject(rejection);
    }

    /// Takes a human's word, beside those of the settings' file, on mentions of tips taken before or after it.
    public void judge(Judged word) {
        stillOpen();
        gathering.judge(word);
    }

    private void stillOpen() {
        if (decision != null) {
            throw new IllegalStateException("decided already: more tips need a new run");
        }
    }

    /// How many tips were taken.
    public int tips() {
        return gathering.tips();
    }

    /// How many things could not be read.
    public int rejected() {
        return gathering.rejected();
    }

    /// When the newest of the tips taken came in; 1970 where none tells.
    public Instant newest() {
        return gathering.newest();
    }

    /// Links, ranks, and writes the decision.
    ///
    /// @param folder an existing folder; files of the same names are replaced
    public TriageOutcome decide(Path folder) throws IOException {
        return Triaging.write(decision(), settings, origin, words, folder);
    }

    /// Links and ranks, and gives the decision as values.
    public Decided decided() {
        return decision().values();
    }

    private Decision decision() {
        Decision made = decision;
        if (made == null) {
            Instant now = settings.asOf() == null ? gathering.newest() : settings.asOf();
            made = gathering.decide(settings.linking(), words, rules, now);
            decision = made;
        }
        return made;
    }
}

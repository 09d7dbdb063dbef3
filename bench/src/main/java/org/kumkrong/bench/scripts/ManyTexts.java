// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.scripts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.bench.score.Figures;
import org.kumkrong.bench.score.Spent;
import org.kumkrong.linkage.BlockReport;
import org.kumkrong.linkage.BlockingRule;
import org.kumkrong.linkage.Clustering;
import org.kumkrong.linkage.Comparison;
import org.kumkrong.linkage.Field;
import org.kumkrong.linkage.FieldType;
import org.kumkrong.linkage.KeyPart;
import org.kumkrong.linkage.LinkSettings;
import org.kumkrong.linkage.Linkage;
import org.kumkrong.linkage.Linker;
import org.kumkrong.linkage.LiveLinkage;
import org.kumkrong.linkage.Records;
import org.kumkrong.linkage.Schema;
import org.kumkrong.linkage.TextFamilies;

/// What it costs to find the copies among very many short texts, and how many are found.
///
/// `[--rows N] [--added N] [--seed S] [--json FILE]`: families of 30 texts or more are learned and stand for their
/// texts; the rest is filed by bands and compared pair by pair, at most 60 a block. Then more texts come one by one.
/// Found, of pairs of one script that are alike from a Jaccard similarity of 0.7 on: those of one family, and those
/// compared.
final class ManyTexts {
    private static final int RECORDS_MIN = 30;
    private static final int BLOCK_RECORDS_MAX = 60;
    private static final int SAMPLED = 200_000;
    private static final double NANOS_PER_MS = 1e6;
    private static final double JACCARD_MIN = 0.7;
    private static final int PIECE = 5;
    private static final double FORGET_NOTHING = -1000;
    private static final int TEXT = 0;
    private static final int FAMILY = 1;

    private ManyTexts() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        int rows = Integer.parseInt(arguments.or("rows", "4000000"));
        int added = Integer.parseInt(arguments.or("added", "20000"));
        SyntheticTexts texts = new SyntheticTexts(Long.parseLong(arguments.or("seed", "1")), rows);
        Figures figures = new Figures();
        figures.note("texts", rows);
        Spent spent = new Spent();
        Records drafts = new Records(schema());
        for (int i = 0; i < rows; i++) {
            drafts.begin(i);
            drafts.add(TEXT, texts.text(i));
            drafts.end();
        }
        spent.mark("read", figures);
        TextFamilies families = TextFamilies.learn(drafts, TEXT, RECORDS_MIN);
        spent.mark("learn-families", figures);
        Records records = new Records(schema());
        String[] keys = new String[rows];
        for (int i = 0; i < rows; i++) {
            String text = drafts.values(i).getFirst().value();
            keys[i] = families.keyOf(text);
            records.begin(i);
            records.add(keys[i].isEmpty() ? TEXT : FAMILY, keys[i].isEmpty() ? text : keys[i]);
            records.end();
        }
        spent.mark("find-families", figures);
        LinkSettings usual = LinkSettings.defaults();
        LinkSettings settings = new LinkSettings(
                usual.threads(), usual.seed(), usual.randomPairsMax(), usual.trainingPairsMax(), FORGET_NOTHING);
        Linkage linkage = Linker.with(settings).link(records, List.of());
        spent.mark("link-the-rest", figures);
        figures.note("families", families.families().size());
        figures.note(
                "in-families", Arrays.stream(keys).filter(key -> !key.isEmpty()).count());
        figures.note("pairs.compared", linkage.pairsCompared());
        figures.note(
                "pairs.cut",
                linkage.blocks().stream().mapToLong(BlockReport::pairsCut).sum());
        figures.note("found-of-near-copies", found(texts, keys, linkage));
        addMore(LiveLinkage.from(linkage), families, texts, rows, added, figures);
        spent.totals(figures);
        figures.publish(arguments.or("json", ""));
    }

    private static Schema schema() {
        return new Schema(
                List.of(new Field("text", FieldType.TEXT), new Field("script", FieldType.KEY)),
                List.of(
                        new Comparison.SimilarText("text", "text", Integer.MAX_VALUE),
                        new Comparison.SharedKey(
                                "script", List.of("script"), List.of(), new Comparison.KeyPrior(0.3, 9, 1, -0.1), 200)),
                List.of(
                        new BlockingRule(
                                "copies",
                                List.of(new KeyPart("text", KeyPart.Form.BANDS)),
                                BLOCK_RECORDS_MAX,
                                List.of()),
                        new BlockingRule(
                                "script",
                                List.of(new KeyPart("script", KeyPart.Form.EXACT)),
                                BLOCK_RECORDS_MAX,
                                List.of())),
                new Clustering(Clustering.Mean.PLAIN, 0, -4));
    }

    /// Of sampled pairs of near copies of one script, each script as likely as another, the share in one
    /// family or compared.
    private static double found(SyntheticTexts texts, String[] keys, Linkage linkage) {
        Map<Integer, List<Integer>> ofScript = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            int script = texts.script(i);
            if (script >= 0) {
                ofScript.computeIfAbsent(script, ignored -> new ArrayList<>()).add(i);
            }
        }
        List<Integer> scripts = ofScript.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        Map<Long, Boolean> sampled = new HashMap<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < SAMPLED; i++) {
            List<Integer> members = ofScript.getOrDefault(scripts.get(random.nextInt(scripts.size())), List.of());
            int a = members.get(random.nextInt(members.size()));
            int b = members.get(random.nextInt(members.size()));
            if (a != b && jaccard(pieces(texts.text(a)), pieces(texts.text(b))) >= JACCARD_MIN) {
                sampled.put(NearCopies.pair(a, b), !keys[a].isEmpty() && keys[a].equals(keys[b]));
            }
        }
        linkage.links(FORGET_NOTHING).forEach(link -> sampled.replace(NearCopies.pair(link.a(), link.b()), true));
        return sampled.values().stream().filter(is -> is).count() / (double) sampled.size();
    }

    /// The 5-letter pieces of a text, digits read alike.
    private static Set<String> pieces(String text) {
        String folded = text.replaceAll("[0-9]", "0");
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= folded.length(); i++) {
            pieces.add(folded.substring(i, i + PIECE));
        }
        return pieces;
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return (double) shared / (a.size() + b.size() - shared);
    }

    private static void addMore(
            LiveLinkage live, TextFamilies families, SyntheticTexts texts, int rows, int added, Figures figures) {
        long[] nanos = new long[added];
        for (int i = 0; i < added; i++) {
            String text = texts.text(rows + i);
            long start = System.nanoTime();
            String key = families.keyOf(text);
            live.records().begin(rows + i);
            live.records().add(key.isEmpty() ? TEXT : FAMILY, key.isEmpty() ? text : key);
            live.records().end();
            live.take();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        figures.note("insert.ms.p50", nanos[added / 2] / NANOS_PER_MS);
        figures.note("insert.ms.p99", nanos[(int) (0.99 * added)] / NANOS_PER_MS);
        figures.note("insert.ms.mean", Arrays.stream(nanos).average().orElse(0) / NANOS_PER_MS);
    }
}

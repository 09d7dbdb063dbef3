// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriageCommandTest {
    private static final String[] RESULTS = {
        "tips.csv", "entities.csv", "links.csv", "cases.csv", "rejected.csv", "summary.json"
    };

    @TempDir
    Path disk;

    private Path tips;
    private Path out;
    private final Shell shell = new Shell();

    @BeforeEach
    void makesTips() {
        tips = disk.resolve("tips");
        out = disk.resolve("decision");
        assertThat(new Shell().run("testkit", "--tips", "120", "--seed", "3", "--quiet", "--out", tips.toString()))
                .isZero();
    }

    @Test
    void writesTheDecisionAndSaysWhereThePageIs() {
        int code = shell.run("triage", tips.toString(), "--out", out.toString());

        assertThat(code).isZero();
        assertThat(shell.out()).contains("120 tips", out.resolve("report.html").toString());
        assertThat(Arrays.asList(RESULTS))
                .allSatisfy(name -> assertThat(out.resolve(name)).isRegularFile());
    }

    @Test
    void endsWith2WhenSomethingCouldNotBeReadAndSaysWhat() throws IOException {
        Files.writeString(tips.resolve("broken.xml"), "<report><incidentSummary>");

        int code = shell.run("triage", tips.toString(), "--out", out.toString());

        assertThat(code).isEqualTo(2);
        assertThat(out.resolve("rejected.csv")).content().contains("broken.xml");
        assertThat(shell.err()).contains("broken.xml");
        assertThat(Files.readAllLines(out.resolve("rejected.csv"))).hasSize(2);
    }

    @Test
    void namesTheJudgementsThatAreAboutNobodyAndCountsThoseThatContradict() throws IOException {
        shell.run("triage", tips.toString(), "--out", out.toString());
        List<String> named = Files.readAllLines(out.resolve("entities.csv")).stream()
                .filter(line -> line.contains(",suspect,0,"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .limit(2)
                .toList();
        Path judgements =
                Files.writeString(disk.resolve("judgements.csv"), """
                tip_a,mention_a,tip_b,mention_b,role,verdict
                %1$s,0,%2$s,0,suspect,same
                no-such-tip,0,%2$s,0,suspect,same
                %1$s,0,%2$s,0,suspect,not-same
                """.formatted(named.getFirst(), named.getLast()));

        int code = shell.run("triage", tips.toString(), "--out", out.toString(), "--judgements", judgements.toString());

        assertThat(code).isZero();
        assertThat(shell.err())
                .contains("1 judgement is about no two mentions", "line 3.", "1 judgement was not obeyed");
    }

    @Test
    void knowsAMailboxBehindAPlusTag() throws IOException {
        Path table = Files.writeString(disk.resolve("tagged.csv"), """
                tip_id,source,suspect_emails,victim_age
                t-1,hotline,krit.scout+one@mailbox.example,12
                t-2,hotline,krit.scout@mailbox.example,15
                t-3,hotline,other.scout@mailbox.example,14
                """);

        shell.run("triage", table.toString(), "--out", out.toString());

        List<String> suspects = Files.readAllLines(out.resolve("entities.csv")).stream()
                .filter(line -> line.contains(",suspect,"))
                .map(line -> line.substring(line.lastIndexOf(',') + 1))
                .toList();
        assertThat(suspects).containsExactly("subject-1", "subject-1", "subject-2");
    }

    @Test
    void whatOneSetConfirmsDoesNotFallBecauseAnotherMerelySawIt() throws IOException {
        String confirmed = "0cc175b9c0f1b6a831c399e269772661";
        String passedOn = "92eb5ffee6ae2fec3ad71c777531578f";
        Path both = Files.writeString(disk.resolve("both.txt"), confirmed + "\n" + passedOn + "\n");
        Path one = Files.writeString(disk.resolve("one.txt"), confirmed + "\n");
        String seen = disk.resolve("seen").toString();
        String sure = disk.resolve("sure").toString();
        new Shell().run("hashset", "build", both.toString(), "--name", "seen", "--trust", "seen", "--out", seen);
        new Shell().run("hashset", "build", one.toString(), "--name", "sure", "--trust", "confirmed", "--out", sure);
        Path table = Files.writeString(disk.resolve("files.csv"), """
                tip_id,source,narrative,file_hashes
                t-1,hotline,hello,%s
                t-2,hotline,hello,%s
                """.formatted(confirmed, passedOn));

        int code = shell.run("triage", table.toString(), "--known", seen, sure, "--out", out.toString());

        assertThat(code).isZero();
        assertThat(Files.readAllLines(out.resolve("tips.csv")))
                .anyMatch(line -> line.startsWith("t-1,") && !line.contains("files-seen-before"))
                .anyMatch(line -> line.startsWith("t-2,") && line.contains("files-seen-before"));
    }

    @Test
    void looksFilesUpInSets() throws IOException {
        String passedOn = "0cc175b9c0f1b6a831c399e269772661";
        String unseen = "92eb5ffee6ae2fec3ad71c777531578f";
        Path list = Files.writeString(disk.resolve("list.txt"), passedOn + "\n");
        Path set = disk.resolve("set");
        new Shell()
                .run("hashset", "build", list.toString(), "--name", "made", "--trust", "seen", "--out", set.toString());
        Path table = Files.writeString(disk.resolve("files.csv"), """
                tip_id,source,narrative,file_hashes
                t-1,hotline,hello,%s
                t-2,hotline,hello,%s
                """.formatted(passedOn, unseen));

        int code = shell.run("triage", table.toString(), "--known", set.toString(), "--out", out.toString());

        assertThat(code).isZero();
        assertThat(Files.readAllLines(out.resolve("tips.csv")))
                .anyMatch(line -> line.startsWith("t-1,") && line.contains("files-seen-before"))
                .anyMatch(line -> line.startsWith("t-2,") && line.contains("file-never-seen"));
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("1 file never seen before: in no set of known files and in no other tip");
        assertThat(Files.readAllLines(out.resolve("known.csv")))
                .satisfiesExactly(
                        heading ->
                                assertThat(heading).startsWith("tip_id,file,file_id,set,source,scheme,category,trust"),
                        line -> assertThat(line).startsWith("t-1,1,").contains(",made,,,,seen,md5,0,,0,,"));
        assertThat(shell.out()).contains("1 match with known files: known.csv.");
    }

    @Test
    void saysWhatIsNoSet() {
        int code = shell.run("triage", tips.toString(), "--known", tips.toString(), "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("is no set of fingerprints; ./kumkrong hashset build makes one");
    }

    @Test
    void endsWith1AndWritesNothingWhenThereIsNoTip() throws IOException {
        Path empty = Files.createDirectories(disk.resolve("empty"));

        int code = shell.run("triage", empty.toString(), "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out).doesNotExist();
        assertThat(shell.err()).contains("no tip could be read");
    }

    @Test
    void endsWith1WhenThePathIsNotThere() {
        int code = shell.run("triage", disk.resolve("nowhere").toString(), "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err().lines()).hasSize(1);
    }

    @Test
    void givesTheSameBytesOnOneThreadAndOnThree() throws IOException {
        Path other = disk.resolve("other");

        shell.run("triage", tips.toString(), "--threads", "1", "--out", out.toString());
        shell.run("triage", tips.toString(), "--threads", "3", "--out", other.toString());

        for (String name : RESULTS) {
            assertThat(other.resolve(name)).as(name).hasSameBinaryContentAs(out.resolve(name));
        }
    }

    @Test
    void givesTheSameBytesForTheSameMoment() throws IOException {
        Path other = disk.resolve("other");

        shell.run("triage", tips.toString(), "--as-of", "2026-09-01 13:00", "--out", out.toString());
        shell.run("triage", tips.toString(), "--as-of", "2026-09-01T06:00:00Z", "--out", other.toString());

        assertThat(other.resolve("report.html")).hasSameBinaryContentAs(out.resolve("report.html"));
        assertThat(out.resolve("report.html")).content().contains("1 Sep 2026, 13:00", "1 ก.ย. 2569 13:00 น.");
        assertThat(out.resolve("summary.json")).content().contains("\"asOf\":\"2026-09-01T06:00:00Z\"");
    }

    @Test
    void namesTheFingerprintOfTheRulesThatWereUsed() throws Exception {
        var printed = new Shell();
        printed.run("rules");
        byte[] rules = printed.out().getBytes(StandardCharsets.UTF_8);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rules));

        shell.run("triage", tips.toString(), "--out", out.toString());

        assertThat(out.resolve("summary.json")).content().contains("\"sha256\":\"" + sha256 + "\"");
        assertThat(out.resolve("report.html")).content().contains(sha256.substring(0, 12));
    }

    @Test
    void saysThatTheMomentLiesBeforeTheTips() {
        var later = new Shell();

        shell.run("triage", tips.toString(), "--as-of", "2020-01-01", "--out", out.toString());
        later.run("triage", tips.toString(), "--as-of", "2199-01-01", "--out", out.toString());

        assertThat(shell.err().lines().filter(line -> line.contains("--as-of lies before the newest tip")))
                .hasSize(1);
        assertThat(later.err()).doesNotContain("--as-of");
    }

    @Test
    void refusesAMomentThatIsNone() {
        int code = shell.run("triage", tips.toString(), "--as-of", "yesterday", "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(shell.err()).contains("--as-of", "no moment", "2026-09-01");
    }

    @Test
    void endsWith1ButSaysWhyWhenNothingCouldBeRead() throws IOException {
        Path bad = Files.createDirectories(disk.resolve("bad"));
        Files.writeString(bad.resolve("broken.xml"), "<report><incidentSummary>");

        int code = shell.run("triage", bad.toString(), "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("no tip could be read", "rejected.csv");
        assertThat(out.resolve("rejected.csv")).content().contains("broken.xml", "XML เสียหาย");
        assertThat(out.resolve("report.html")).content().contains("No tips were read");
    }

    @Test
    void leavesAFormerDecisionAloneWhenNothingCouldBeRead() throws IOException {
        Path bad = Files.createDirectories(disk.resolve("bad"));
        Files.writeString(bad.resolve("broken.xml"), "<report><incidentSummary>");
        shell.run("triage", tips.toString(), "--quiet", "--out", out.toString());
        String before = Files.readString(out.resolve("tips.csv"));

        int code = shell.run("triage", bad.toString(), "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("as it was");
        assertThat(out.resolve("tips.csv")).content().isEqualTo(before);
    }

    @Test
    void takesNoResultOfAFormerRunForATipThatCouldNotBeRead() {
        Path inside = tips.resolve("decision");
        shell.run("triage", tips.toString(), "--quiet", "--out", inside.toString());

        int code = shell.run("triage", tips.toString(), "--out", inside.toString());

        assertThat(code).isZero();
        assertThat(shell.err()).doesNotContain("not read");
    }

    @Test
    void namesTheRuleFileThatIsNotThere() {
        int code = shell.run(
                "triage", tips.toString(), "--rules", disk.resolve("none.yaml").toString(), "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("none.yaml: no such file");
    }

    @Test
    void refusesEmptyPathsInsteadOfReadingWhereItStands() {
        assertThat(shell.run("triage", "", "--out", out.toString())).isEqualTo(1);
        assertThat(shell.run("triage", tips.toString(), "--out", "")).isEqualTo(1);
        assertThat(shell.err()).contains("(PATH): an empty name", "'--out': an empty name");
    }

    @Test
    void reasonsOfEachTipAddUpToItsPriority() throws IOException {
        shell.run("triage", tips.toString(), "--quiet", "--out", out.toString());

        Pattern points = Pattern.compile("(?:^|; |,\"?)[a-z0-9-]+ ([+-]\\d+): ");
        List<String> rows = Files.readAllLines(out.resolve("tips.csv"));
        assertThat(rows.subList(1, rows.size())).hasSize(120).allSatisfy(row -> {
            int sum = points.matcher(row)
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .sum();
            assertThat(sum).as(row).isEqualTo(Integer.parseInt(row.split(",", 4)[2]));
        });
    }

    @Test
    void printsOneLineOfJsonAndNothingElseWhenAsked() {
        int code = shell.run("triage", tips.toString(), "--json", "--out", out.toString());

        assertThat(code).isZero();
        assertThat(shell.out().lines()).hasSize(1);
        assertThat(shell.out()).startsWith("{\"tips\":120,");
        assertThat(shell.err()).isEmpty();
    }

    @Test
    void takesTheMomentAtWhichTheNewestTipCameIn() throws IOException {
        Path referral = Files.writeString(
                disk.resolve("referral.csv"),
                "tip_id,received_at,source,incident_type,incident_at,narrative\n"
                        + "V1,2026-08-24 18:00,ngo-1,grooming,2026-08-20 09:00,He wrote to a pupil.\n");

        shell.run("triage", referral.toString(), "--out", out.toString());

        assertThat(out.resolve("summary.json")).content().contains("\"asOf\":\"2026-08-24T11:00:00Z\"");
    }

    @Test
    void saysWhatIsNotReadHoweverQuiet() throws IOException {
        Path broken = Files.writeString(disk.resolve("100000077.xml"), "<report><incidentSummary>");

        int code = shell.run("triage", tips.toString(), broken.toString(), "--quiet", "--out", out.toString());

        assertThat(code).isEqualTo(2);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).contains("not read", "100000077.xml");
    }

    @Test
    void refusesRulesWithAMistakeAndNamesTheLine() throws IOException {
        Path rules = Files.writeString(disk.resolve("ours.yaml"), "version: 1\nstrat: 10\n");

        int code = shell.run("triage", tips.toString(), "--rules", rules.toString(), "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err()).contains("ours.yaml:2");
        assertThat(out).doesNotExist();
    }

    @Test
    void acceptsTheRulesItPrints() throws IOException {
        var printed = new Shell();
        printed.run("rules");
        Path rules = Files.writeString(disk.resolve("ours.yaml"), printed.out());

        int code = shell.run("triage", tips.toString(), "--rules", rules.toString(), "--out", out.toString());

        assertThat(code).isZero();
    }

    @Test
    void refusesALimitOutOfRangeInOneLine() {
        int code = shell.run("triage", tips.toString(), "--limit-file-bytes", "0", "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(shell.err().lines()).hasSize(1);
        assertThat(shell.err()).contains("--limit-file-bytes");
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("thesis.txt"), "mine");

        int code = shell.run("triage", tips.toString(), "--out", out.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.resolve("thesis.txt")).hasContent("mine");
    }
}

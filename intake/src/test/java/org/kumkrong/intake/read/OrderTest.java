// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kumkrong.intake.read.Inputs.download;
import static org.kumkrong.intake.read.Inputs.fileOf;
import static org.kumkrong.intake.read.Inputs.gzip;
import static org.kumkrong.intake.read.Inputs.report;
import static org.kumkrong.intake.read.Inputs.write;
import static org.kumkrong.intake.read.Inputs.zip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Rejection;
import org.kumkrong.intake.Tip;
import org.kumkrong.intake.TipSink;

class OrderTest {
    @TempDir
    Path folder;

    private void mixedInput() throws IOException {
        StringBuilder lines = new StringBuilder();
        StringBuilder rows = new StringBuilder(Inputs.HEADER);
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            lines.append(i % 50 == 7 ? "{broken" : download("9" + i)).append('\n');
            rows.append("8")
                    .append(i)
                    .append(i % 40 == 3 ? ",a,b,c,d" : ",words,")
                    .append('\n');
            entries.addAll(
                    List.of("7" + i + ".xml", report("k" + i), "f" + i + ".xml", fileOf("7" + (599 - i), "id" + i)));
        }
        write(folder, "a/lines.jsonl.gz", gzip(lines.toString().getBytes(UTF_8)));
        write(folder, "b/rows.csv", rows.toString().repeat(1) + "x".repeat(1 << 21) + "\n");
        write(folder, "c/reports.zip", zip(entries.toArray()));
        for (int i = 0; i < 300; i++) {
            write(folder, "d/" + i + ".json", download("6" + i));
        }
    }

    @Test
    void deliversTheSameOnOneAndOnFourThreads() throws IOException {
        mixedInput();

        Received one = Received.from(IntakeLimits.defaults(), 1, folder);
        Received four = Received.from(IntakeLimits.defaults(), 4, folder);

        assertThat(one.tips).hasSize(588 + 585 + 600 + 300);
        assertThat(four.sequence).isEqualTo(one.sequence);
        assertThat(four.tips).isEqualTo(one.tips);
    }

    @Test
    void goesThroughAFolderByName() throws IOException {
        write(folder, "b.xml", report("a"));
        write(folder, "c/d.xml", report("b"));
        write(folder, "a.xml", report("c"));

        assertThat(Received.from(folder).ids()).containsExactly("a", "b", "d");
    }

    @Test
    void findsFilesOfAReportBeforeAndBehindIt() throws IOException {
        write(folder, "1.zip", zip("early.xml", fileOf("55", "one")));
        write(folder, "55.xml", report("a"));
        write(folder, "z/late.xml", fileOf("55", "two"));

        assertThat(Received.from(folder).only().files())
                .extracting(FileRecord::id)
                .containsExactly("one", "two");
    }

    @Test
    void namesFilesWhoseReportIsNowhere() throws IOException {
        write(folder, "1.xml", report("a"));
        write(folder, "f.xml", fileOf("77", "lost"));

        Received received = Received.from(folder);

        assertThat(received.ids()).containsExactly("1");
        assertThat(received.rejection().file()).endsWith("f.xml");
        assertThat(received.rejection().what()).contains("77");
    }

    @Test
    void saysOnceThatAFileRecordIsBrokenAndReadsItsReport() throws IOException {
        write(folder, "1.xml", report("a"));
        write(folder, "f.xml", "<fileDetails><reportId>1</reportId><fileId>x</fileId><a></fileDetails>");
        write(folder, "g.xml", "<fileDetails><fileId>x</fileId></fileDetails>");
        write(folder, "h.xml", "<fileDetails><reportId>1");

        Received received = Received.from(folder);

        assertThat(received.ids()).containsExactly("1");
        assertThat(received.rejections)
                .extracting(Rejection::what)
                .containsExactlyInAnyOrder("broken XML", "broken XML", "fileDetails without a reportId");
    }

    @Test
    void countsAFileRecordOnce() throws IOException {
        write(folder, "1.xml", report("a"));
        write(folder, "f.xml", fileOf("1", "x"));
        write(folder, "g.xml", fileOf("1", "x"));

        Received received = Received.from(folder);

        assertThat(received.tips.getFirst().files()).hasSize(1);
        assertThat(received.rejection().what()).isEqualTo("the same file record twice");
    }

    @Test
    void tellsHowFarItHasCome() throws IOException {
        write(folder, "1.xml", report("a"));
        write(folder, "2.xml", report("b"));
        List<String> progress = new ArrayList<>();

        Intake.with(IntakeLimits.defaults(), 1).read(List.of(folder), new TipSink() {
            @Override
            public void accept(Tip tip) {}

            @Override
            public void reject(Rejection rejection) {}

            @Override
            public void progress(long bytesRead, long total) {
                progress.add(bytesRead * 2 + "/" + total);
            }
        });

        int size = report("a").length();
        assertThat(progress).endsWith(2 * size + "/" + 2 * size, 4 * size + "/" + 2 * size);
    }

    @Test
    void letsTroubleOfTheSinkThrough() throws IOException {
        write(folder, "1.xml", report("a"));
        TipSink full = new TipSink() {
            @Override
            public void accept(Tip tip) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void reject(Rejection rejection) {}
        };

        assertThatThrownBy(() -> Intake.with(IntakeLimits.defaults(), 1).read(List.of(folder), full))
                .hasMessage("disk full");
        assertThatThrownBy(() -> Intake.with(IntakeLimits.defaults(), 2).read(List.of(folder), full))
                .hasMessage("disk full");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kumkrong.bench.score.Agreement;
import org.kumkrong.bench.score.Link;
import org.kumkrong.bench.score.Score;

final class RowsTest {
    @TempDir
    Path folder;

    private Rows rows;

    @BeforeEach
    void readTruth() throws IOException {
        rows = Rows.read(file("truth.csv", "file,row,entity\na.csv,1,x\na.csv,2,x\nb.csv,1,y\n"));
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void readsEntitiesWhateverFolderTheFileNameCarries() throws IOException {
        Path claimed = file("entities.csv", "file,row,id,entity\nin/b.csv,1,,e2\nin/a.csv,2,,e1\nin/a.csv,1,,e1\n");

        Agreement agreement = Agreement.of(rows.entities(claimed), rows.truth());

        assertThat(agreement.pairs()).isEqualTo(new Score(1, 1));
    }

    @Test
    void letsARowNobodyNamesStandAlone() throws IOException {
        Path claimed = file("entities.csv", "file,row,id,entity\na.csv,1,,e1\n");

        assertThat(rows.entities(claimed).count()).isEqualTo(3);
    }

    @Test
    void readsLinksWithTheirWeights() throws IOException {
        Path claimed = file("links.csv", "file_a,row_a,file_b,row_b,weight,probability\na.csv,2,b.csv,1,-3.5,0.1\n");

        assertThat(rows.links(claimed)).containsExactly(new Link(1, 2, -3.5));
    }

    @Test
    void refusesARowTheTruthDoesNotHave() throws IOException {
        Path claimed = file("entities.csv", "file,row,id,entity\na.csv,3,,e1\n");

        assertThatThrownBy(() -> rows.entities(claimed)).hasMessageContaining("no row 3");
    }
}

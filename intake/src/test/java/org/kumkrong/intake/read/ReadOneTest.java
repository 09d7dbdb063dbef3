// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kumkrong.intake.Intake;
import org.kumkrong.intake.IntakeLimits;
import org.kumkrong.intake.Opening;

class ReadOneTest {
    @TempDir
    Path folder;

    private static Received readOne(String name, Opening opening) {
        Received received = new Received();
        Intake.with(IntakeLimits.defaults(), 2).readOne(name, opening, received);
        return received;
    }

    @ParameterizedTest
    @ValueSource(strings = {"123.xml", "123.json", "table.csv", "box.zip"})
    void readsWhatItWouldReadFromAFile(String name) throws IOException {
        byte[] bytes = switch (name) {
            case "123.xml" -> Inputs.report("kite").getBytes(UTF_8);
            case "123.json" -> Inputs.download("123").getBytes(UTF_8);
            case "table.csv" -> (Inputs.HEADER + "A-1,text,kite\nA-2,text,kite\n").getBytes(UTF_8);
            default -> Inputs.zip("7.xml", Inputs.report("kite"), "f.xml", Inputs.fileOf("7", "f"));
        };
        Received fromFile = Received.from(Inputs.write(folder, name, bytes));

        Received received = readOne(name, () -> new ByteArrayInputStream(bytes));

        assertThat(received.ids()).isNotEmpty().isEqualTo(fromFile.ids());
        assertThat(received.tips.getFirst().files())
                .isEqualTo(fromFile.tips.getFirst().files());
        assertThat(received.tips.getFirst().raw().file()).startsWith(name);
        assertThat(received.rejections).isEmpty();
    }

    @Test
    void saysWhatCannotBeRead() {
        Received received = readOne("empty.xml", () -> new ByteArrayInputStream(new byte[0]));

        assertThat(received.rejection().file()).isEqualTo("empty.xml");
        assertThat(received.rejection().what()).isEqualTo("an empty file");
    }

    @Test
    void saysWhatCannotBeOpened() {
        Received received = readOne("lost.xml", () -> {
            throw new FileNotFoundException("lost");
        });

        assertThat(received.rejection().file()).isEqualTo("lost.xml");
        assertThat(received.rejection().what()).startsWith("cannot be read");
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.kumkrong.hashindex.Pdq;

class VideoFramesTest {
    private final Planted planted = new Planted(8);
    private final StringBuilder lines = new StringBuilder();
    private int frame;

    private void frame(int quality, Pdq pdq) {
        lines.append(frame++)
                .append(',')
                .append(quality)
                .append(',')
                .append(pdq.hex())
                .append('\n');
    }

    private VideoFrames read() throws IOException {
        VideoFrames read = VideoFrames.read(new StringReader(lines.toString()));
        lines.setLength(0);
        return read;
    }

    @Test
    void countsDistinctFramesWithSomethingToSee() throws IOException {
        PdqList many = planted.many(10);
        for (int i = 0; i < 10; i++) {
            frame(i < 2 ? 49 : 50, many.get(i));
        }
        frame(100, many.get(9));

        VideoFrames video = read();

        assertThat(video.frames().size()).isEqualTo(8);
        assertThat(video.dropped()).isEqualTo(3);
    }

    @Test
    void sharesAreTheFramesInCommonOfEachSide() throws IOException {
        PdqList many = planted.many(20);
        for (int i = 0; i < 20; i++) {
            frame(90, many.get(i));
        }
        VideoFrames known = read();
        for (int i = 0; i < 8; i++) {
            Pdq pdq = many.get(i);
            frame(90, new Pdq(pdq.first() ^ 0x7fffffffL, pdq.second(), pdq.third(), pdq.fourth()));
        }
        frame(90, planted.any());
        frame(90, planted.any());
        VideoFrames query = read();

        assertThat(query.shares(known, 31)).isEqualTo(new VideoFrames.Shares(0.8, 0.4));
        assertThat(query.shares(known, 30)).isEqualTo(new VideoFrames.Shares(0, 0));
        assertThat(read().shares(known, 31)).isEqualTo(new VideoFrames.Shares(0, 0));
    }

    @Test
    void saysWhichLineIsNone() {
        assertThatThrownBy(() -> VideoFrames.read(new StringReader("1,x," + "0".repeat(64))))
                .hasMessage("line 1: quality is not a whole number");
        assertThatThrownBy(() -> VideoFrames.read(new StringReader("\n1,50,00")))
                .hasMessageStartingWith("line 2: a PDQ fingerprint has 64");
    }
}

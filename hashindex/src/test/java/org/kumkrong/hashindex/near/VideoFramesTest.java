// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        VideoFrames read = VideoFrames.read(new StringReader(lines.toString()), Pdq.QUALITY_MIN);
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
    void percentagesAreTheFramesInCommonOfEachSide() throws IOException {
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
        VideoFrames nothing = read();

        assertThat(VideoJoin.pairs(List.of(nothing, query), List.of(nothing, known, query), 31, 2))
                .containsExactly(new VideoPair(1, 1, 80, 40), new VideoPair(1, 2, 100, 100));
        assertThat(VideoJoin.pairs(List.of(query), List.of(known), 30, 1)).isEmpty();
    }

    @Test
    void manyVideosAtOnceAreEachWithEach() throws IOException {
        PdqList many = planted.many(30);
        List<VideoFrames> videos = new ArrayList<>();
        for (int video = 0; video < 6; video++) {
            for (int i = 0; i < 200; i++) {
                frame(90, (i + video) % 3 == 0 ? planted.near(many, 12) : planted.any());
            }
            videos.add(read());
        }

        List<VideoPair> together = VideoJoin.pairs(videos, videos, 31, 2);

        List<VideoPair> apart = new ArrayList<>();
        for (int query = 0; query < videos.size(); query++) {
            for (int known = 0; known < videos.size(); known++) {
                apart.add(new VideoPair(
                        query,
                        known,
                        percent(videos.get(query), videos.get(known)),
                        percent(videos.get(known), videos.get(query))));
            }
        }
        assertThat(together).isEqualTo(apart);
    }

    /// The percentage of a video's frames near one of another's, frame by frame.
    private static double percent(VideoFrames of, VideoFrames in) {
        long found = IntStream.range(0, of.frames().size())
                .filter(i -> IntStream.range(0, in.frames().size())
                        .anyMatch(j -> of.frames().get(i).distance(in.frames().get(j)) <= 31))
                .count();
        return 100.0 * found / of.frames().size();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,x,0;line 1: quality is not a whole number from 0 to 100",
                "-1,50,0;line 1: frame is not a whole number from 0 to 2147483647",
                "1,101,0;line 1: quality is not a whole number from 0 to 100",
                "1,50,00;line 1: a PDQ fingerprint has 64 hexadecimal digits, not 2",
                "1,50;line 1: neither three cells nor four: frame,quality,fingerprint,time",
                "1,50,00,soon;line 1: time is not a number of seconds"
            })
    void saysWhichLineIsNone(String line, String why) {
        assertThatThrownBy(() -> VideoFrames.read(new StringReader(line), 50)).hasMessage(why);
        assertThatThrownBy(() -> VideoFrames.read(new StringReader("\n" + line), 50))
                .hasMessage(why.replace("line 1", "line 2"));
        assertThat(VideoFrames.isFrame(line)).isFalse();
    }

    @Test
    void tellsAFrameFromAFingerprint() {
        String digits = "0".repeat(64);

        assertThat(VideoFrames.isFrame("0,100," + digits + ",0.000")).isTrue();
        assertThat(VideoFrames.isFrame("7, 49, " + digits)).isTrue();
        assertThat(VideoFrames.isFrame(digits + ",100,7")).isFalse();
        assertThat(VideoFrames.isFrame("{\"pdq\":\"" + digits + "\"}")).isFalse();
    }
}

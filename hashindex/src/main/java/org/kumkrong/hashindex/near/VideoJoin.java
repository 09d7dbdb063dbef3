// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.hashindex.near;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// All pairs of two lists of videos that have frames in common, by one [NearJoin] of all their frames.
public final class VideoJoin {
    private VideoJoin() {}

    /// The pairs, by query and then by known video; none of the frames within the radius is missed.
    public static List<VideoPair> pairs(List<VideoFrames> queries, List<VideoFrames> known, int radius, int threads) {
        Strip asked = Strip.of(queries);
        Strip held = Strip.of(known);
        Map<Long, Common> common = new TreeMap<>();
        for (NearPair near : NearJoin.pairs(asked.frames(), held.frames(), radius, threads)) {
            int query = asked.videoOf()[near.query()];
            int other = held.videoOf()[near.known()];
            Common found = common.computeIfAbsent((long) query << Integer.SIZE | other, _ -> new Common());
            found.ofQuery.set(near.query() - asked.firstOf()[query]);
            found.ofKnown.set(near.known() - held.firstOf()[other]);
        }
        List<VideoPair> pairs = new ArrayList<>();
        common.forEach((videos, found) -> {
            int query = (int) (videos >> Integer.SIZE);
            int other = (int) (long) videos;
            pairs.add(new VideoPair(
                    query,
                    other,
                    percent(found.ofQuery, queries.get(query)),
                    percent(found.ofKnown, known.get(other))));
        });
        return pairs;
    }

    private static double percent(BitSet some, VideoFrames all) {
        return 100.0 * some.cardinality() / all.frames().size();
    }

    /// Which frames two videos have in common.
    private static final class Common {
        private final BitSet ofQuery = new BitSet();
        private final BitSet ofKnown = new BitSet();
    }

    /// The frames of many videos behind one another.
    ///
    /// @param videoOf to which video a frame belongs
    /// @param firstOf where the frames of a video begin
    private record Strip(PdqList frames, int[] videoOf, int[] firstOf) {
        private static Strip of(List<VideoFrames> videos) {
            int all = videos.stream().mapToInt(video -> video.frames().size()).reduce(0, Math::addExact);
            PdqList frames = new PdqList(Math.max(all, 1));
            int[] videoOf = new int[all];
            int[] firstOf = new int[videos.size()];
            for (int video = 0; video < firstOf.length; video++) {
                firstOf[video] = frames.size();
                PdqList own = videos.get(video).frames();
                for (int i = 0; i < own.size(); i++) {
                    videoOf[frames.size()] = video;
                    frames.add(own.get(i));
                }
            }
            return new Strip(frames, videoOf, firstOf);
        }
    }
}

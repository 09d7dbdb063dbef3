// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The links of tips, each with its evidence and what humans have said about it.
@Component
public class Links {
    private static final int LINKS_MAX = 200;

    private final Wall wall;
    private final JsonMapper json;

    Links(Wall wall, JsonMapper json) {
        this.wall = wall;
        this.json = json;
    }

    /// A part of a link's evidence.
    ///
    /// @param millibits thousandths of a bit, for where positive, against where negative
    public record Part(String en, String th, int millibits) {
        /// In the language of a reader.
        public String in(String language) {
            return language.equals("th") ? th : en;
        }

        /// Bits with one decimal and a sign.
        public String bits() {
            return Links.bits(millibits);
        }
    }

    /// A step of a waterfall: a part of the evidence, drawn from where those before it have come to.
    ///
    /// @param from where its bar begins, in hundredths of the picture's width
    /// @param width how long it is
    /// @param sum what all parts so far come to
    public record Step(Part part, int from, int width, String sum) {}

    /// Two mentions that may be one person.
    ///
    /// @param here the mention in the tip that was asked about
    /// @param there the other mention
    /// @param thereSenderId the sender's number of the other tip
    /// @param joined whether this link made them one candidate person
    /// @param verdict the last judgement that stands: `same`, `not_same`, `unsure`; empty where nobody judged
    /// @param judgementId that judgement; 0 where nobody judged
    /// @param judgedBy who judged
    /// @param why the reason they gave
    public record Seen(
            MentionId here,
            MentionId there,
            String thereSenderId,
            int millibits,
            double probability,
            boolean joined,
            List<Part> parts,
            String verdict,
            long judgementId,
            String judgedBy,
            String why) {
        /// Bits with one decimal and a sign.
        public String bits() {
            return Links.bits(millibits);
        }

        /// The parts as a waterfall: each begins where the one before it ended.
        public List<Step> steps() {
            int sum = 0;
            int low = 0;
            int high = 0;
            for (Part part : parts) {
                sum += part.millibits();
                low = Math.min(low, sum);
                high = Math.max(high, sum);
            }
            List<Step> steps = new ArrayList<>();
            int before = 0;
            for (Part part : parts) {
                int after = before + part.millibits();
                int from = share(Math.min(before, after) - low, high - low);
                int width = Math.max(1, share(Math.abs(part.millibits()), high - low));
                steps.add(new Step(part, from, width, Links.bits(after)));
                before = after;
            }
            return steps;
        }

        /// Where zero stands in the waterfall, in hundredths of its width.
        public int zero() {
            int sum = 0;
            int low = 0;
            int high = 0;
            for (Part part : parts) {
                sum += part.millibits();
                low = Math.min(low, sum);
                high = Math.max(high, sum);
            }
            return share(-low, high - low);
        }

        private static int share(int part, int whole) {
            return Math.round(100f * part / Math.max(1, whole));
        }

        /// Names only the two mentions.
        @Override
        public String toString() {
            return here + " and " + there;
        }
    }

    /// The links of a tip, strongest first, at most two hundred.
    public List<Seen> of(Viewer viewer, UUID tip) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql("""
                        select l.tip_a, l.role_a, l.place_a, l.tip_b, l.role_b, l.place_b, l.millibits, l.probability,
                               l.joined, l.parts, t.sender_id, j.verdict, j.judgement_id, j.why, o.display_name judged_by
                        from link l
                            join tip t on t.tip_id = case when l.tip_a = :tip then l.tip_b else l.tip_a end
                            left join lateral (
                                select * from judgement j
                                where j.withdrawn_at is null
                                  and ((j.tip_a, j.role_a, j.place_a, j.tip_b, j.role_b, j.place_b)
                                        = (l.tip_a, l.role_a, l.place_a, l.tip_b, l.role_b, l.place_b)
                                    or (j.tip_b, j.role_b, j.place_b, j.tip_a, j.role_a, j.place_a)
                                        = (l.tip_a, l.role_a, l.place_a, l.tip_b, l.role_b, l.place_b))
                                order by j.judgement_id desc limit 1) j on true
                            left join officer o on o.officer_id = j.officer_id
                        where l.tip_a = :tip or l.tip_b = :tip
                        order by l.joined desc, l.millibits desc limit :most
                        """)
                        .param("tip", tip)
                        .param("most", LINKS_MAX)
                        .query((row, number) -> seen(row, tip))
                        .list());
    }

    private Seen seen(ResultSet row, UUID tip) throws SQLException {
        MentionId a = mention(row, "a");
        MentionId b = mention(row, "b");
        boolean first = a.tip().equals(tip);
        String verdict = row.getString("verdict");
        return new Seen(
                first ? a : b,
                first ? b : a,
                row.getString("sender_id"),
                row.getInt("millibits"),
                row.getDouble("probability"),
                row.getBoolean("joined"),
                Arrays.asList(json.readValue(row.getString("parts"), Part[].class)),
                verdict == null ? "" : verdict,
                row.getLong("judgement_id"),
                verdict == null ? "" : row.getString("judged_by"),
                verdict == null ? "" : row.getString("why"));
    }

    private static MentionId mention(ResultSet row, String side) throws SQLException {
        return new MentionId(
                row.getObject("tip_" + side, UUID.class), row.getString("role_" + side), row.getInt("place_" + side));
    }

    static String bits(int millibits) {
        long tenths = Math.round(millibits / 100.0);
        return (tenths < 0 ? "−" : "+") + Math.abs(tenths) / 10 + "." + Math.abs(tenths) % 10;
    }
}

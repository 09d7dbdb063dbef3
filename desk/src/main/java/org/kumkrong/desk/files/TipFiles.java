// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.intake.FileHash;
import org.kumkrong.intake.FileRecord;
import org.kumkrong.intake.TipJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The files that a tip tells of, for its page: what is known of each.
@Component("tipFiles")
public class TipFiles {
    private static final int FILES_MAX = 100;
    private static final int OTHERS_COUNTED_MAX = 1_000;
    private static final int OTHERS_NAMED_MAX = 5;
    private static final int DIGITS_SHOWN = 12;

    /// How notes begin that intake makes of fingerprints which it cannot read.
    private static final String UNREADABLE = "unreadable hash ";

    /// Tips that hold the very same file.
    private static final String OTHERS = """
            select o.tip_id from tip_file f join tip_file o on o.agency_id = f.agency_id and o.tip_id <> f.tip_id
                and (o.md5 = f.md5 or o.sha1 = f.sha1 or o.sha256 = f.sha256 or o.pdq = f.pdq)
            where f.tip_id = :tip and f.place = :place
            """;

    private static final String STILL_THERE = """
            case f.origin
                when 'set' then exists (select from known_set s where s.set_id = f.origin_id and s.detached_at is null)
                else exists (select from bank_entry e where e.entry_no = f.entry::bigint and e.withdrawn_at is null) end
            """;

    /// Of each file the surest finding that counts.
    private static final String SUREST = "select distinct on (f.tip_id, f.place) f.* from file_finding f"
            + " where f.tip_id = any(:tips::uuid[]) and not f.weak and " + STILL_THERE + """
            order by f.tip_id, f.place, array_position(array['confirmed', 'reported', 'seen'], f.trust), f.distance,
                     f.category = '', f.name
            """;

    private final Wall wall;

    TipFiles(Wall wall) {
        this.wall = wall;
    }

    /// A file of a tip.
    ///
    /// @param prints the beginnings of its fingerprints
    /// @param unread fingerprints that the source gave and nobody can read
    /// @param foreign fingerprints of kinds that nothing here compares
    /// @param quality of its PDQ fingerprint; −1 where it is not known
    /// @param asked whether a set or a bank was asked about it
    /// @param others in how many other tips it is, at most [#OTHERS_COUNTED_MAX]
    /// @param named some of those, where they are few
    public record File(
            int number,
            List<Print> prints,
            int unread,
            int foreign,
            int quality,
            boolean asked,
            int others,
            List<Other> named,
            List<Known> known) {
        /// Whether it has a picture's fingerprint with so little to see that likeness says nothing.
        public boolean faint() {
            return quality >= 0 && quality < org.kumkrong.hashindex.Pdq.QUALITY_MIN;
        }

        /// Whether nobody has seen it, as far as anybody was asked.
        public boolean fresh() {
            return !prints.isEmpty() && others == 0 && known.stream().allMatch(Known::weak);
        }

        /// Whether there are more other tips than were counted.
        public boolean uncounted() {
            return others >= OTHERS_COUNTED_MAX;
        }

        @Override
        public String toString() {
            return "file " + number;
        }
    }

    /// The beginning of a fingerprint, to tell files apart by.
    public record Print(String kind, String start) {}

    /// Another tip with the same file.
    public record Other(UUID tip, String senderId) {}

    /// That a set or a bank knows the file.
    public record Known(
            String origin,
            String name,
            String source,
            String scheme,
            String category,
            String trust,
            String kind,
            int distance,
            int quality,
            boolean weak,
            Instant currentAt) {}

    /// The surest thing that is known of any file of each tip, for the queue, and of how many files anything is known.
    ///
    /// @param files how many of the tip's files are known
    public record Brief(int files, String trust, String name, String scheme, String category) {}

    /// What is known of the files of several tips; those of which nothing is have no entry.
    public Map<UUID, Brief> briefly(Viewer viewer, List<UUID> tips) {
        record Placed(UUID tip, Brief brief) {}
        return wall.read(
                viewer,
                jdbc -> jdbc
                        .sql("select distinct on (f.tip_id) f.*, count(*) over (partition by f.tip_id) as files from ("
                                + SUREST + """
                        ) f order by f.tip_id, array_position(array['confirmed', 'reported', 'seen'], f.trust), f.distance,
                                     f.category = '', f.name
                        """)
                        .param("tips", tips.toArray(UUID[]::new))
                        .query((row, number) -> new Placed(
                                row.getObject("tip_id", UUID.class),
                                new Brief(
                                        row.getInt("files"),
                                        row.getString("trust"),
                                        row.getString("name"),
                                        row.getString("scheme"),
                                        row.getString("category"))))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Placed::tip, Placed::brief)));
    }

    /// The files of a tip, in its order, at most [#FILES_MAX].
    public List<File> of(Viewer viewer, UUID tip) {
        return wall.read(viewer, jdbc -> {
            Map<Integer, List<Known>> known = known(jdbc, tip);
            List<FileRecord> told = jdbc.sql("select document from tip where tip_id = :tip")
                    .param("tip", tip)
                    .query(String.class)
                    .optional()
                    .map(document -> TipJson.read(document).files())
                    .orElse(List.of());
            String sights = jdbc.sql("select sights from tip_sight where tip_id = :tip")
                    .param("tip", tip)
                    .query(String.class)
                    .optional()
                    .orElse("");
            return jdbc.sql("""
                            select place, md5, sha1, sha256, pdq, quality from tip_file where tip_id = :tip
                            order by place limit :most
                            """)
                    .param("tip", tip)
                    .param("most", FILES_MAX)
                    .query((row, number) -> file(jdbc, tip, row, sights, known, told))
                    .list();
        });
    }

    private static File file(
            JdbcClient jdbc,
            UUID tip,
            ResultSet row,
            String sights,
            Map<Integer, List<Known>> known,
            List<FileRecord> told)
            throws SQLException {
        int place = row.getInt("place");
        FileRecord record = place < told.size() ? told.get(place) : null;
        List<Print> prints = prints(row);
        int others = prints.isEmpty() ? 0 : others(jdbc, tip, place);
        return new File(
                place + 1,
                prints,
                record == null ? 0 : unread(record),
                record == null ? 0 : foreign(record),
                row.getInt("quality"),
                place < sights.length() && (Character.digit(sights.charAt(place), 16) & 1) == 1,
                others,
                others == 0 || others > OTHERS_NAMED_MAX ? List.of() : named(jdbc, tip, place),
                known.getOrDefault(place, List.of()));
    }

    /// Several of one name stand in one note, one behind the other.
    private static int unread(FileRecord file) {
        return file.notes().entrySet().stream()
                .filter(note -> note.getKey().startsWith(UNREADABLE))
                .mapToInt(note -> note.getValue().split("; ").length)
                .sum();
    }

    private static int foreign(FileRecord file) {
        return (int) file.hashes().stream()
                .filter(hash -> hash.algorithm() == FileHash.Algorithm.OTHER)
                .count();
    }

    private static List<Print> prints(ResultSet row) throws SQLException {
        List<Print> prints = new ArrayList<>();
        for (String kind : List.of("md5", "sha1", "sha256", "pdq")) {
            @Nullable String digits = row.getString(kind);
            if (digits != null) {
                prints.add(new Print(kind, digits.substring(0, DIGITS_SHOWN)));
            }
        }
        return prints;
    }

    private static int others(JdbcClient jdbc, UUID tip, int place) {
        return jdbc.sql("select count(distinct tip_id) from (" + OTHERS + " limit :most) o")
                .param("tip", tip)
                .param("place", place)
                .param("most", OTHERS_COUNTED_MAX)
                .query(Integer.class)
                .single();
    }

    private static List<Other> named(JdbcClient jdbc, UUID tip, int place) {
        return jdbc.sql("select t.tip_id, t.sender_id from tip t where t.tip_id in (" + OTHERS + ") order by t.tip_no")
                .param("tip", tip)
                .param("place", place)
                .query((row, number) -> new Other(row.getObject("tip_id", UUID.class), row.getString("sender_id")))
                .list();
    }

    /// What was found, surest first; what was detached or withdrawn since is not told, even where it is not
    /// removed yet.
    private static Map<Integer, List<Known>> known(JdbcClient jdbc, UUID tip) {
        record Placed(int place, Known known) {}
        Stream<Placed> found = jdbc
                .sql("select f.* from file_finding f where f.tip_id = :tip and " + STILL_THERE + """
                        order by f.place, f.weak, array_position(array['confirmed', 'reported', 'seen'], f.trust), f.distance,
                                 f.name, f.category
                        """)
                .param("tip", tip)
                .query((row, number) -> new Placed(
                        row.getInt("place"),
                        new Known(
                                row.getString("origin"),
                                row.getString("name"),
                                row.getString("source"),
                                row.getString("scheme"),
                                row.getString("category"),
                                row.getString("trust"),
                                row.getString("kind"),
                                row.getInt("distance"),
                                row.getInt("quality"),
                                row.getBoolean("weak"),
                                row.getTimestamp("current_at").toInstant())))
                .list()
                .stream()
                .distinct(); // a list may know it as picture and as video: that is one thing to know
        return found.collect(
                Collectors.groupingBy(Placed::place, Collectors.mapping(Placed::known, Collectors.toList())));
    }
}

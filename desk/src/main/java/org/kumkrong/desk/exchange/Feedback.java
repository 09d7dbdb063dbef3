// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.ClientCall;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.access.Wall;
import org.kumkrong.desk.events.Events;
import org.kumkrong.desk.sources.Problem;
import org.kumkrong.desk.sources.Refusal;
import org.springframework.stereotype.Component;

/// What clients say about entries that they pulled: that they agree, or why not.
@Component("feedback")
public final class Feedback {
    private static final int NEWEST_MAX = 50;
    private static final int BYTES_MAX = 64 << 10;
    private static final Set<String> KINDS = Set.of(
            "MD5",
            "SHA1",
            "SHA256",
            "PDNA",
            "PDQ",
            "NETCLEAN",
            "VIDENTIFIER",
            "TMK_PDQF",
            "SSVH_PDNA",
            "SSVH_SAFER_HASH");

    private final Wall wall;

    Feedback(Wall wall) {
        this.wall = wall;
    }

    /// Why somebody disagrees. Guids are part of the wire and stay what they are.
    enum Reason {
        HARMLESS("6b5d5f0e-2c1e-4b0b-9a57-0c8f5b1d7e01", "Does not show what the list is for"),
        CATEGORY("6b5d5f0e-2c1e-4b0b-9a57-0c8f5b1d7e02", "Another category"),
        COLLISION("6b5d5f0e-2c1e-4b0b-9a57-0c8f5b1d7e03", "Matches other material");

        private final String guid;
        private final String said;

        Reason(String guid, String said) {
            this.guid = guid;
            this.said = said;
        }

        String guid() {
            return guid;
        }

        String said() {
            return said;
        }

        static Optional<Reason> of(String guid) {
            return Arrays.stream(values())
                    .filter(each -> each.guid.equalsIgnoreCase(guid))
                    .findFirst();
        }
    }

    /// An entry as a client names it.
    record Entry(long memberNo, long entryNo, String kind) {}

    /// What a client said, for the custodian.
    ///
    /// @param reason the name of a reason; empty where it agrees
    public record Heard(UUID bankId, String bank, long entryNo, String client, String reason, Instant saidAt) {}

    private static final String HEARD = """
            select b.bank_id, b.name, f.entry_no, c.name as client, f.reason, f.said_at
            from exchange_feedback f join bank_entry e using (entry_no) join bank b using (bank_id)
                join exchange_client c using (client_id)
            where f.agency_id = :agency\s""";

    /// What clients said last, newest first.
    List<Heard> newest(Viewer viewer) {
        return wall.read(
                viewer,
                jdbc -> jdbc.sql(HEARD + "order by f.said_at desc, f.entry_no limit :most")
                        .param("agency", viewer.agencyId())
                        .param("most", NEWEST_MAX)
                        .query(Feedback::heard)
                        .list());
    }

    /// What clients said of some entries, by their numbers, newest first.
    public Map<Long, List<Heard>> of(Viewer viewer, List<Long> entries) {
        return wall
                .read(
                        viewer,
                        jdbc -> jdbc.sql(HEARD
                                        + "and f.entry_no = any (:entries::bigint[]) order by f.said_at desc, c.name")
                                .param("agency", viewer.agencyId())
                                .param("entries", entries.toArray(Long[]::new))
                                .query(Feedback::heard)
                                .list())
                .stream()
                .collect(Collectors.groupingBy(Heard::entryNo));
    }

    private static Heard heard(ResultSet row, int number) throws SQLException {
        return new Heard(
                row.getObject("bank_id", UUID.class),
                row.getString("name"),
                row.getLong("entry_no"),
                row.getString("client"),
                row.getString("reason"),
                row.getTimestamp("said_at").toInstant());
    }

    /// One of the names of kinds.
    static String kind(String kind) {
        String upper = kind.toUpperCase(Locale.ROOT);
        if (!KINDS.contains(upper)) {
            throw new Refusal(Problem.notThere());
        }
        return upper;
    }

    /// Writes down what a client says.
    ///
    /// @param body the submission
    void take(ClientCall call, Entry entry, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(BYTES_MAX + 1);
        Said said = bytes.length > BYTES_MAX ? null : read(bytes);
        if (said == null) {
            throw new Refusal(Problem.of(
                    400,
                    "feedback",
                    "No feedback that can be read",
                    "Send feedbackSubmission with affirmative, or with negative and the guid of one of the reasons."));
        }
        int taken = wall.serve(call.agency(), call.client(), jdbc -> {
            int written = jdbc.sql("""
                            insert into exchange_feedback (entry_no, client_id, agency_id, kind, agrees, reason)
                            select e.entry_no, :client, e.agency_id, :kind, :agrees, :reason
                            from bank_entry e join bank b using (bank_id)
                            where e.entry_no = :entry and b.member_no = :member and upper(e.kind) = :kind
                            on conflict (entry_no, client_id, kind)
                            do update set agrees = excluded.agrees, reason = excluded.reason, said_at = excluded.said_at
                            """)
                    .param("client", call.client())
                    .param("kind", entry.kind())
                    .param("agrees", said.reason() == null)
                    .param("reason", said.reason() == null ? "" : said.reason().name())
                    .param("entry", entry.entryNo())
                    .param("member", entry.memberNo())
                    .update();
            if (written > 0) {
                Events.recordOf(
                        jdbc,
                        call.agency(),
                        call.clientName(),
                        said.reason() == null ? "client-agreed" : "client-disagreed",
                        ExchangeClients.OBJECT,
                        call.client().toString(),
                        entry.kind() + ", № " + entry.entryNo());
            }
            return written;
        });
        if (taken == 0) {
            throw new Refusal(Problem.notThere());
        }
    }

    private record Said(@Nullable Reason reason) {}

    /// Null where it says neither.
    private static @Nullable Said read(byte[] bytes) {
        try {
            XMLStreamReader xml = PlainXml.reader(new ByteArrayInputStream(bytes));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamReader.DTD) {
                    return null;
                }
                if (event == XMLStreamReader.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "affirmative" -> {
                            return new Said(null);
                        }
                        case "guid" -> {
                            return Reason.of(xml.getElementText().strip())
                                    .map(Said::new)
                                    .orElse(null);
                        }
                        default -> {}
                    }
                }
            }
            return null;
        } catch (XMLStreamException e) {
            return null;
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.search.Candidates;
import org.kumkrong.desk.search.SoughtWords;

/// The conditions of one queue, as SQL: fixed sentences, chosen by what is asked; every value is a parameter. What is
/// not asked for adds nothing, so that the database can use the index of what is.
final class QueueQuery {
    private final StringJoiner conditions = new StringJoiner(" and ", "where ", "");
    private final Map<String, Object> values = new LinkedHashMap<>();

    /// @param candidates the tips that may hold what is sought
    /// @param newest the newest tip of the visit before
    QueueQuery(Viewer viewer, QueueFilter filter, SoughtWords sought, Candidates candidates, Instant now, long newest) {
        conditions.add("s.agency_id = :agency");
        values.put("agency", viewer.agencyId());
        when(filter, "band", "s.band = :band");
        when(filter, "service", "t.platform = :service");
        when(filter, "source", "t.source = :source");
        when(filter, "kind", "t.incident = :kind");
        if (!filter.get("within").isEmpty()) {
            conditions.add("s.next_clock between :now and :until");
            values.put("now", Timestamp.from(now));
            values.put("until", Timestamp.from(now.plus(Duration.ofHours(Long.parseLong(filter.get("within"))))));
        }
        owner(viewer, filter.get("owner"));
        if (filter.is("fresh", "true")) {
            conditions.add("t.tip_no > :newest");
            values.put("newest", newest);
        }
        if (filter.is("children", "true")) {
            conditions.add("s.children > 0");
        }
        if (filter.is("unseen", "true")) {
            conditions.add("s.new_files > 0");
        }
        if (!filter.get("known").isEmpty()) {
            conditions.add(filter.is("known", "true") ? "s.subject_tips > 0" : "s.subject_tips = 0");
        }
        filter.begins().ifPresent(begin -> happened(">=", "begins", begin));
        filter.ends().ifPresent(end -> happened("<", "ends", end));
        look(filter, sought);
        candidates.named().ifPresent(named -> {
            conditions.add("(t.tip_no = any(:candidates) or t.tip_no >= :unindexed)");
            values.put("candidates", named);
            values.put("unindexed", candidates.indexedTo());
        });
        candidates.marks().ifPresent(marks -> {
            values.put("candidates", marks);
            values.put("unindexed", candidates.indexedTo());
        });
    }

    private void when(QueueFilter filter, String name, String condition) {
        if (!filter.get(name).isEmpty()) {
            conditions.add(condition);
            values.put(name, filter.get(name));
        }
    }

    private void owner(Viewer viewer, String owner) {
        switch (owner) {
            case "none" -> conditions.add("c.officer_id is null");
            case "mine" -> conditions.add("c.officer_id = :officer");
            case "other" -> conditions.add("c.officer_id <> :officer");
            default -> {
                return;
            }
        }
        values.put("officer", viewer.officerId());
    }

    private void happened(String compared, String name, Instant at) {
        conditions.add("coalesce(t.happened_at, t.received_at) " + compared + " :" + name);
        values.put(name, Timestamp.from(at));
    }

    /// Look-alikes stand behind one row, but for who asks for them, for words, or for what somebody has taken.
    private void look(QueueFilter filter, SoughtWords sought) {
        if (filter.alikeTo().isPresent()) {
            conditions.add("s.alike_to = :alike");
            values.put("alike", filter.alikeTo().get());
        } else if (sought.isEmpty() && (filter.get("owner").isEmpty() || filter.is("owner", "none"))) {
            conditions.add("s.alike_to = s.tip_id");
        }
        for (SoughtWords.Term term : sought.terms()) {
            StringJoiner ways = new StringJoiner(" or ", "(", ")");
            term.ways().forEach(way -> ways.add(stands(way)));
            conditions.add(ways.toString());
        }
    }

    private String stands(List<String> way) {
        StringJoiner all = new StringJoiner(" and ", "(", ")");
        for (String fragment : way) {
            String name = "word" + values.size();
            all.add("t.words like :" + name);
            values.put(name, "%" + literal(fragment) + "%");
        }
        return all.toString();
    }

    /// A text in which nothing stands for anything else in a `like`.
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    String conditions() {
        return conditions.toString();
    }

    Map<String, Object> values() {
        return values;
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kumkrong.hashindex.Pdq;
import org.kumkrong.hashindex.near.PdqList;
import org.kumkrong.hashindex.set.FileQuery;
import org.kumkrong.hashindex.set.Kind;
import org.kumkrong.hashindex.set.KnownSet;
import org.kumkrong.hashindex.set.QueryLines;
import org.kumkrong.hashindex.set.SetEntry;
import org.kumkrong.hashindex.set.SetFacts;
import org.kumkrong.hashindex.set.SetMatch;

/// What a set knows of many files: by their bytes, and all together by what their pictures look like.
final class SetAnswers {
    private static final String HEADING =
            "query,match,distance,set,source,scheme,category,trust,quality,current_at,kind,query_quality,weak\n";

    private final QueryLines queries;
    private final KnownSet set;
    private final List<Found> found = new ArrayList<>();
    private boolean asked;

    private record Found(int query, SetMatch match) {}

    SetAnswers(QueryLines queries, KnownSet set, int radius) {
        this.queries = queries;
        this.set = set;
        Set<Found> told = new HashSet<>();
        PdqList looks = new PdqList();
        List<Integer> ofLooks = new ArrayList<>();
        for (int query = 0; query < queries.queries().size(); query++) {
            Map<Kind, String> prints = queries.queries().get(query).prints();
            for (Kind kind : Kind.values()) { // in this order: a match is told by its surest fingerprint
                String digits = prints.get(kind);
                if (digits == null) {
                    continue;
                }
                asked |= set.size(kind) > 0;
                if (kind == Kind.PDQ) {
                    looks.add(Pdq.of(digits));
                    ofLooks.add(query);
                    for (Pdq turn : queries.turned().get(query)) {
                        looks.add(turn);
                        ofLooks.add(query);
                    }
                } else {
                    for (SetMatch match : set.exact(kind, digits)) {
                        take(query, match, told);
                    }
                }
            }
        }
        set.join(looks, radius, Runtime.getRuntime().availableProcessors()).stream()
                .sorted(Comparator.comparingInt(near -> near.match().distance())) // of all turns the nearest
                .forEach(near -> take(ofLooks.get(near.query()), near.match(), told));
        found.sort(Comparator.comparing((Found each) -> queries.names().get(each.query()))
                .thenComparingInt(Found::query)
                .thenComparing(each -> name(each.match()))
                .thenComparingInt(each -> each.match().distance()));
    }

    /// An entry that is known by its bytes is not told again by another fingerprint.
    private void take(int query, SetMatch match, Set<Found> told) {
        if (told.add(new Found(query, new SetMatch(match.set(), match.entry(), Kind.MD5, 0)))) {
            found.add(new Found(query, match));
        }
    }

    /// Whether the set holds fingerprints of any kind that was asked about.
    boolean asked() {
        return asked;
    }

    void write(Writer to) throws IOException {
        to.write(HEADING);
        for (Found each : found) {
            to.write(line(each));
        }
    }

    private String line(Found each) {
        FileQuery query = queries.queries().get(each.query());
        SetFacts facts = set.facts();
        SetMatch match = each.match();
        return Stream.of(
                                queries.names().get(each.query()),
                                name(match),
                                Integer.toString(match.distance()),
                                facts.name(),
                                facts.source(),
                                facts.scheme(),
                                match.entry().category(),
                                facts.trust().name().toLowerCase(Locale.ROOT),
                                quality(match.entry().quality()),
                                facts.currentAt().toString(),
                                match.kind().word(),
                                quality(query.quality()),
                                weak(match, query.quality()))
                        .map(Cells::of)
                        .collect(Collectors.joining(","))
                + "\n";
    }

    /// Empty where nobody knows how much there was to see in one of both pictures.
    private static String weak(SetMatch match, int quality) {
        if (match.isWeak(quality)) {
            return "1";
        }
        boolean known = quality != SetEntry.NO_QUALITY && match.entry().quality() != SetEntry.NO_QUALITY;
        return match.kind() != Kind.PDQ || known ? "0" : "";
    }

    private static String quality(int quality) {
        return quality == SetEntry.NO_QUALITY ? "" : Integer.toString(quality);
    }

    private static String name(SetMatch match) {
        String id = match.entry().id();
        Map<Kind, String> prints = match.entry().prints();
        return id.isEmpty() ? prints.getOrDefault(match.kind(), "") : id;
    }
}

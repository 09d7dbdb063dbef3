// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kumkrong.triage.Known;

/// What linkage and counting know about each tip's people and files.
final class Knowledge {
    private static final Set<String> SELF_TELLING = Set.of("account", "phone", "e-mail", "national id");

    private final List<TipRow> rows;
    private final Entities subjects;
    private final Entities children;
    private final Tally files;
    private final Tally scripts;
    private final FileSights sights;
    private final Map<Integer, List<Integer>> victimIn;
    private final int[] childrenOfSubject;
    private final @Nullable Instant[] lastSeen;

    Knowledge(List<TipRow> rows, Entities subjects, Entities children, Tallies tallies) {
        this.rows = rows;
        this.subjects = subjects;
        this.children = children;
        this.files = tallies.files();
        this.scripts = tallies.scripts();
        this.sights = tallies.sights();
        this.victimIn = victimIn();
        this.childrenOfSubject = new int[subjects.count()];
        @Nullable Instant[] seen = new Instant[subjects.count()];
        this.lastSeen = seen;
        for (int subject = 0; subject < subjects.count(); subject++) {
            int[] tips = subjects.tips(subject);
            childrenOfSubject[subject] = childrenIn(tips).size();
            for (int tip : tips) {
                Instant at = rows.get(tip).time();
                Instant latest = seen[subject];
                if (at != null && (latest == null || at.isAfter(latest))) {
                    seen[subject] = at;
                }
            }
        }
    }

    private Knowledge(Knowledge linked, FileSights sights) {
        this.rows = linked.rows;
        this.subjects = linked.subjects;
        this.children = linked.children;
        this.files = linked.files;
        this.scripts = linked.scripts;
        this.victimIn = linked.victimIn;
        this.childrenOfSubject = linked.childrenOfSubject;
        this.lastSeen = linked.lastSeen;
        this.sights = sights;
    }

    /// The same people, and what sets say of files now.
    Knowledge with(FileSights now) {
        return new Knowledge(this, now);
    }

    private Set<Integer> childrenIn(int[] tips) {
        Set<Integer> found = new HashSet<>();
        for (int tip : tips) {
            Arrays.stream(children.ofTip(tip)).forEach(found::add);
        }
        return found;
    }

    /// Subjects that share an account, phone, address or national id with a child, and the tips that name the child.
    private Map<Integer, List<Integer>> victimIn() {
        Map<String, Set<Integer>> ofChildren = new HashMap<>();
        for (int record = 0; record < children.side().mentions().size(); record++) {
            int tip = children.side().mentions().tip(record);
            for (String value : telling(children, record)) {
                ofChildren.computeIfAbsent(value, first -> new TreeSet<>()).add(tip);
            }
        }
        Map<Integer, Set<Integer>> found = new HashMap<>();
        for (int record = 0; record < subjects.side().mentions().size(); record++) {
            for (String value : telling(subjects, record)) {
                Set<Integer> tips = ofChildren.get(value);
                if (tips != null) {
                    found.computeIfAbsent(subjects.number(record), first -> new TreeSet<>())
                            .addAll(tips);
                }
            }
        }
        Map<Integer, List<Integer>> inOrder = new HashMap<>();
        found.forEach((subject, tips) -> inOrder.put(subject, List.copyOf(tips)));
        return inOrder;
    }

    private static List<String> telling(Entities side, int record) {
        return side.side().linkage().records().values(record).stream()
                .filter(value -> SELF_TELLING.contains(value.field()))
                .map(value -> value.field() + ' ' + value.value())
                .toList();
    }

    /// The tips that name a child who shares something with a subject; none where there is no such child.
    List<Integer> victimIn(int subject) {
        return victimIn.getOrDefault(subject, List.of());
    }

    boolean alsoVictim(int subject) {
        return victimIn.containsKey(subject);
    }

    int childrenOf(int subject) {
        return childrenOfSubject[subject];
    }

    @Nullable
    Instant lastSeen(int subject) {
        return lastSeen[subject];
    }

    /// The subject of a tip that most tips name, −1 where it names none.
    int largestSubject(int tip) {
        return Arrays.stream(subjects.ofTip(tip))
                .boxed()
                .max(java.util.Comparator.<Integer>comparingInt(subject -> subjects.tipCount(subject))
                        .thenComparing(java.util.Comparator.reverseOrder()))
                .orElse(-1);
    }

    Known of(int tip) {
        TipRow row = rows.get(tip);
        int subject = largestSubject(tip);
        int ownChildren = children.ofTip(tip).length;
        return new Known(
                subject < 0 ? 0 : subjects.tipCount(subject) - 1,
                subject < 0 ? 0 : Math.max(0, childrenOfSubject[subject] - ownChildren),
                subject < 0 || subjects.tipCount(subject) == 1 ? null : lastSeen[subject],
                Arrays.stream(children.ofTip(tip))
                        .map(child -> children.tipCount(child) - 1)
                        .max()
                        .orElse(0),
                sights.of(tip, row.files(), files),
                row.script() == 0 ? 0 : scripts.of(row.script()) - 1,
                Arrays.stream(subjects.ofTip(tip)).anyMatch(this::alsoVictim));
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kumkrong.intake.Role;
import org.kumkrong.linkage.Link;
import org.kumkrong.triage.Clock;
import org.kumkrong.triage.people.MentionIndex;
import org.kumkrong.triage.report.CaseFile;
import org.kumkrong.triage.report.ReportLimits;
import org.kumkrong.triage.report.ReportModel;
import org.kumkrong.triage.report.SharedIdentifier;

/// Cases as the report page shows them.
final class CasePages {
    private final Decision decision;
    private final ReportLimits limits;
    private final Map<Entities, Map<Integer, List<Link>>> linksByEntity = new HashMap<>();

    CasePages(Decision decision, ReportLimits limits) {
        this.decision = decision;
        this.limits = limits;
        for (Entities side : List.of(decision.subjects(), decision.children())) {
            Map<Integer, List<Link>> byEntity = new HashMap<>();
            side.side().linkage().links(side.side().linkBitsMin()).forEach(link -> {
                if (side.number(link.a()) == side.number(link.b())) {
                    byEntity.computeIfAbsent(side.number(link.a()), number -> new ArrayList<>())
                            .add(link);
                }
            });
            linksByEntity.put(side, byEntity);
        }
    }

    CaseFile file(int number, int[] tips) {
        Set<Integer> inside = Arrays.stream(tips).boxed().collect(Collectors.toSet());
        Set<Integer> shown =
                Arrays.stream(tips).limit(limits.caseTipsMax()).boxed().collect(Collectors.toSet());
        List<CaseFile.Person> people = new ArrayList<>();
        List<CaseFile.Link> links = new ArrayList<>();
        List<SharedIdentifier> shared = new ArrayList<>();
        int[] counts = new int[2];
        for (Entities side : List.of(decision.subjects(), decision.children())) {
            int[] entities = Arrays.stream(tips)
                    .flatMap(tip -> Arrays.stream(side.ofTip(tip)))
                    .distinct()
                    .toArray();
            Role role = side == decision.subjects() ? Role.SUSPECT : Role.VICTIM;
            counts[role == Role.SUSPECT ? 0 : 1] = entities.length;
            for (int entity : entities) {
                people.add(person(side, entity, role, number, inside));
                links.addAll(links(side, entity, shown));
            }
            int[] records = Arrays.stream(entities)
                    .flatMap(entity -> Arrays.stream(side.records(entity)))
                    .filter(record -> inside.contains(side.side().mentions().tip(record)))
                    .toArray();
            shared.addAll(new SharedValues(decision, limits.identifiersMax()).of(side, records));
        }
        String about = decision.caseAbout(number);
        people.sort(Comparator.comparing(
                        (CaseFile.Person person) -> !person.entityId().equals(about))
                .thenComparingInt(person -> -person.mentions().size()));
        return new CaseFile(
                decision.caseId(number),
                about,
                decision.queue().band(tips[0]),
                decision.queue().priority(tips[0]),
                tips.length,
                counts[0],
                counts[1],
                nextClock(tips),
                Arrays.stream(tips)
                        .limit(limits.caseTipsMax())
                        .mapToObj(this::tip)
                        .toList(),
                people,
                links,
                shared);
    }

    private ReportModel.@org.jspecify.annotations.Nullable Clock nextClock(int[] tips) {
        return Arrays.stream(tips)
                .limit(limits.caseTipsMax())
                .boxed()
                .flatMap(tip -> decision.queue().urgency(tip).clocks().stream())
                .min(Comparator.comparing(Clock::at))
                .map(ReportFiller::clock)
                .orElse(null);
    }

    private CaseFile.CaseTip tip(int tip) {
        return new CaseFile.CaseTip(
                decision.id(tip),
                decision.queue().band(tip),
                decision.queue().priority(tip),
                decision.rows().get(tip).time(),
                decision.rows().get(tip).platform());
    }

    /// A person with what this case says of it, and which other cases name it too.
    private CaseFile.Person person(Entities side, int entity, Role role, int number, Set<Integer> inside) {
        return new CaseFile.Person(
                side.id(entity),
                role,
                Arrays.stream(side.records(entity))
                        .filter(record -> inside.contains(side.side().mentions().tip(record)))
                        .mapToObj(record -> mentioned(side, record))
                        .toList(),
                Arrays.stream(decision.related().of(side, entity, number))
                        .mapToObj(decision::caseId)
                        .toList());
    }

    private CaseFile.Mentioned mentioned(Entities side, int record) {
        MentionIndex mentions = side.side().mentions();
        return new CaseFile.Mentioned(
                decision.id(mentions.tip(record)), mentions.role(record), mentions.number(record));
    }

    /// The links within one person that hold most of it together, then the strongest of the rest.
    private List<CaseFile.Link> links(Entities side, int entity, Set<Integer> shown) {
        MentionIndex mentions = side.side().mentions();
        List<Link> strongest = Objects.requireNonNull(linksByEntity.get(side)).getOrDefault(entity, List.of()).stream()
                .filter(link -> shown.contains(mentions.tip(link.a())) && shown.contains(mentions.tip(link.b())))
                .sorted(Comparator.comparingInt(link -> -link.millibits()))
                .toList();
        Map<Integer, Integer> group = new HashMap<>();
        List<Link> chosen = new ArrayList<>();
        List<Link> rest = new ArrayList<>();
        for (Link link : strongest) {
            int a = root(group, link.a());
            int b = root(group, link.b());
            (a == b ? rest : chosen).add(link);
            group.put(a, b);
        }
        chosen.addAll(rest);
        return chosen.stream()
                .limit(limits.caseLinksMax())
                .map(link -> inWords(side, link))
                .toList();
    }

    private static int root(Map<Integer, Integer> group, int record) {
        int at = record;
        for (Integer up = group.get(at); up != null && up != at; up = group.get(at)) {
            at = up;
        }
        return at;
    }

    private CaseFile.Link inWords(Entities side, Link link) {
        return new CaseFile.Link(
                mentioned(side, link.b()),
                mentioned(side, link.a()),
                link.bits(),
                link.probability(),
                side.side().linkage().explain(link.a(), link.b()).stream()
                        .map(reason -> new CaseFile.Evidence(LinkWords.of(reason), reason.millibits() / 1000.0))
                        .toList());
    }
}

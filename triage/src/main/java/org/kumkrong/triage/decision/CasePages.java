// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                people.add(person(side, entity, role));
                links.addAll(links(side, entity, role));
            }
            int[] records = Arrays.stream(entities)
                    .flatMap(entity -> Arrays.stream(side.records(entity)))
                    .toArray();
            shared.addAll(new SharedValues(decision, limits.identifiersMax()).of(side, records));
        }
        people.sort(Comparator.comparingInt(person -> -person.mentions().size()));
        return new CaseFile(
                Decision.caseId(number, decision.caseCount()),
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

    private CaseFile.Person person(Entities side, int entity, Role role) {
        return new CaseFile.Person(
                side.id(entity),
                role,
                Arrays.stream(side.records(entity))
                        .mapToObj(record -> mentioned(side, record))
                        .toList());
    }

    private CaseFile.Mentioned mentioned(Entities side, int record) {
        MentionIndex mentions = side.side().mentions();
        return new CaseFile.Mentioned(decision.id(mentions.tip(record)), mentions.number(record));
    }

    private List<CaseFile.Link> links(Entities side, int entity, Role role) {
        return java.util.Objects.requireNonNull(linksByEntity.get(side)).getOrDefault(entity, List.of()).stream()
                .sorted(Comparator.comparingInt(link -> -link.millibits()))
                .limit(limits.caseLinksMax())
                .map(link -> new CaseFile.Link(
                        mentioned(side, link.b()),
                        mentioned(side, link.a()),
                        role,
                        link.bits(),
                        link.probability(),
                        side.side().linkage().explain(link.a(), link.b()).stream()
                                .map(reason -> new CaseFile.Evidence(LinkWords.of(reason), reason.millibits() / 1000.0))
                                .toList()))
                .toList();
    }
}

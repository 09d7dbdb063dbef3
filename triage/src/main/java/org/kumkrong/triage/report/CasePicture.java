// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.triage.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.Role;
import org.kumkrong.triage.report.CaseFile.CaseTip;
import org.kumkrong.triage.report.CaseFile.Link;
import org.kumkrong.triage.report.CaseFile.Mentioned;
import org.kumkrong.triage.report.CaseFile.Person;

/// The part of a case that fits into a picture: tips and people by number, and of the links those that hold the
/// picture together (a strongest spanning forest), then the strongest of the rest.
///
/// @param file the whole case
/// @param tips tips shown
/// @param people people shown, each with the numbers of its tips
/// @param links links shown, strongest first
/// @param shared values shown
record CasePicture(
        CaseFile file,
        List<CaseTip> tips,
        List<PicturePerson> people,
        List<PictureLink> links,
        List<PictureValue> shared) {

    record PicturePerson(String entityId, Role role, List<Integer> tips, List<String> elsewhere) {}

    record PictureLink(int tipA, int tipB, int person, Link link) {}

    record PictureValue(SharedIdentifier identifier, List<Integer> tips) {}

    /// Pictures of the first cases, within the limits for each and for all together.
    static List<CasePicture> of(List<CaseFile> cases, ReportLimits limits) {
        var pictures = new ArrayList<CasePicture>();
        int linksLeft = limits.linksMax();
        for (var file : cases.subList(0, Math.min(cases.size(), limits.casesMax()))) {
            var picture = of(file, limits, Math.min(linksLeft, limits.caseLinksMax()));
            linksLeft -= picture.links.size();
            pictures.add(picture);
        }
        return pictures;
    }

    private static CasePicture of(CaseFile file, ReportLimits limits, int linksMax) {
        var tips = file.tips().stream().limit(limits.caseTipsMax()).toList();
        var numbers = new HashMap<String, Integer>();
        tips.forEach(tip -> numbers.putIfAbsent(tip.tipId(), numbers.size()));
        var people = new ArrayList<PicturePerson>();
        var personOf = new HashMap<Mentioned, Integer>();
        for (var person : file.people().subList(0, Math.min(file.people().size(), limits.casePeopleMax()))) {
            person.mentions().forEach(m -> personOf.put(m, people.size()));
            people.add(
                    new PicturePerson(person.entityId(), person.role(), tipsOf(person, numbers), person.elsewhere()));
        }
        var links = links(file.links(), numbers, personOf, linksMax);
        var shared = file.shared().stream()
                .limit(limits.identifiersMax())
                .map(s -> new PictureValue(s, known(s.tipIds(), numbers)))
                .toList();
        return new CasePicture(file, tips, people, links, shared);
    }

    private static List<PictureLink> links(
            List<Link> links, Map<String, Integer> numbers, Map<Mentioned, Integer> personOf, int max) {
        var drawable = new ArrayList<PictureLink>();
        for (var link : links) {
            var drawn = drawn(link, numbers, personOf);
            if (drawn != null) {
                drawable.add(drawn);
            }
        }
        drawable.sort(Comparator.comparingDouble((PictureLink l) -> -l.link.weightBits())
                .thenComparingInt(PictureLink::tipA)
                .thenComparingInt(PictureLink::tipB)
                .thenComparingInt(PictureLink::person));
        if (drawable.size() <= max) {
            return drawable;
        }
        return strongestThatHold(drawable, numbers.size(), people(drawable), max);
    }

    private static @Nullable PictureLink drawn(
            Link link, Map<String, Integer> numbers, Map<Mentioned, Integer> personOf) {
        var a = numbers.get(link.a().tipId());
        var b = numbers.get(link.b().tipId());
        var person = personOf.get(link.a());
        boolean onePerson = person != null && person.equals(personOf.get(link.b()));
        return a == null || b == null || person == null || !onePerson ? null : new PictureLink(a, b, person, link);
    }

    private static int people(List<PictureLink> links) {
        return links.stream().mapToInt(PictureLink::person).max().orElse(0) + 1;
    }

    /// A tip may name several people: what must stay in one piece is each person within its tips.
    private static List<PictureLink> strongestThatHold(List<PictureLink> sorted, int tips, int people, int max) {
        var group = new int[tips * people];
        Arrays.setAll(group, i -> i);
        var holding = new ArrayList<PictureLink>();
        var rest = new ArrayList<PictureLink>();
        for (var link : sorted) {
            int a = root(group, link.tipA * people + link.person);
            int b = root(group, link.tipB * people + link.person);
            group[a] = b;
            (a == b ? rest : holding).add(link);
        }
        holding.addAll(rest);
        return List.copyOf(holding.subList(0, max));
    }

    private static int root(int[] group, int i) {
        int at = i;
        while (group[at] != at) {
            at = group[at];
        }
        return at;
    }

    private static List<Integer> tipsOf(Person person, Map<String, Integer> numbers) {
        return known(person.mentions().stream().map(Mentioned::tipId).toList(), numbers);
    }

    private static List<Integer> known(List<String> tipIds, Map<String, Integer> numbers) {
        var found = new TreeSet<Integer>();
        for (var tipId : tipIds) {
            var number = numbers.get(tipId);
            if (number != null) {
                found.add(number);
            }
        }
        return List.copyOf(found);
    }
}

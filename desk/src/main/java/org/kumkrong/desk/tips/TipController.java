// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kumkrong.desk.access.Act;
import org.kumkrong.desk.access.Needs;
import org.kumkrong.desk.access.Viewer;
import org.kumkrong.desk.claims.Claims;
import org.kumkrong.desk.people.Links;
import org.kumkrong.desk.people.Persons;
import org.kumkrong.desk.search.Searches;
import org.kumkrong.desk.search.SoughtWords;
import org.kumkrong.intake.Tip;
import org.kumkrong.triage.LiveTriage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// A tip by itself.
@Controller
class TipController {
    private static final int SOURCE_CHARS_MAX = 100_000;
    private static final int ELSEWHERE_MAX = 6;

    private final Queue queue;
    private final Tips tips;
    private final Persons persons;
    private final Links links;
    private final Searches searches;
    private final Claims claims;

    TipController(Queue queue, Tips tips, Persons persons, Links links, Searches searches, Claims claims) {
        this.queue = queue;
        this.tips = tips;
        this.persons = persons;
        this.links = links;
        this.searches = searches;
        this.claims = claims;
    }

    @Needs(Act.READ_TIPS)
    @GetMapping("/tips/{tip}")
    String show(Viewer viewer, @PathVariable UUID tip, @RequestParam Optional<UUID> search, Model model) {
        Tip document = tips.read(viewer, tip).orElseThrow(TipController::notThere);
        Optional<QueueRow> standing = queue.row(viewer, tip);
        model.addAttribute("row", standing.orElseThrow(TipController::notThere));
        model.addAttribute("tip", document);
        model.addAttribute("notTaken", LiveTriage.notTaken(document));
        SoughtWords sought = SoughtWords.of(
                search.flatMap(number -> searches.typed(viewer, number)).orElse(""));
        model.addAttribute(
                "texts",
                IntStream.range(0, document.passages().size())
                        .mapToObj(number ->
                                SpokenText.of(document.passages().get(number), sought, ChildCover.in(document, number)))
                        .toList());
        model.addAttribute("colleagues", viewer.may(Act.ASSIGN) ? claims.colleagues(viewer) : List.of());
        List<Persons.Elsewhere> elsewhere = persons.elsewhere(viewer, tip);
        List<PersonNamed> people = persons.in(viewer, tip).stream()
                .map(named -> person(document, named, elsewhere))
                .toList();
        model.addAttribute("people", people);
        model.addAttribute("namesChild", people.stream().anyMatch(PersonNamed::child));
        model.addAttribute("links", links.of(viewer, tip));
        model.addAttribute("joinedUnseen", people.stream().anyMatch(person -> !person.child() && person.tips() > 1));
        model.addAttribute("history", tips.history(viewer, tip));
        return "tips/tip";
    }

    private static PersonNamed person(Tip tip, Persons.Named named, List<Persons.Elsewhere> elsewhere) {
        boolean child = named.role().equals("victim") || named.role().equals("recipient");
        List<PersonNamed.Known> known = child
                ? List.of()
                : tip.mentions().stream()
                        .filter(mention ->
                                mention.role().word().equals(named.role()) && mention.index() == named.place())
                        .flatMap(mention -> mention.identifiers().stream())
                        .map(PersonNamed.Known::of)
                        .distinct()
                        .toList();
        return new PersonNamed(
                named.role(),
                named.place(),
                child,
                named.person(),
                named.tips(),
                known,
                elsewhere.stream()
                        .filter(each -> !child && each.person().equals(named.person()))
                        .limit(ELSEWHERE_MAX)
                        .toList());
    }

    /// The untouched source: by a deliberate step, and written down.
    @Needs(Act.READ_TIPS)
    @PostMapping("/tips/{tip}/source")
    String source(Viewer viewer, @PathVariable UUID tip, Model model) {
        Tips.Source source = tips.source(viewer, tip).orElseThrow(TipController::notThere);
        String text = new String(source.bytes(), StandardCharsets.UTF_8);
        model.addAttribute("tip", tip);
        model.addAttribute("source", source);
        model.addAttribute("text", text.length() <= SOURCE_CHARS_MAX ? text : text.substring(0, SOURCE_CHARS_MAX));
        model.addAttribute("cut", text.length() > SOURCE_CHARS_MAX);
        return "tips/source";
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

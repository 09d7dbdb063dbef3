// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.ArrayList;
import java.util.List;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Passage;

/// Reads one person of the law-enforcement download.
final class DownloadPerson {
    /// Any of these makes an object a person.
    private static final List<String> MARKS = List.of(
            "firstName",
            "lastName",
            "preferredName",
            "screenName",
            "espUserId",
            "emails",
            "phones",
            "dateOfBirth",
            "approximateAge",
            "age",
            "accessToChildVictim",
            "relationshipToChildVictim");
    private static final List<String> TRAITS = List.of(
            "preferredPronouns",
            "physicalDescription",
            "vehicleDescription",
            "vehicleTagNumber",
            "occupation",
            "espService",
            "relationshipToReporter",
            "relationshipToChildVictim",
            "accessToChildVictim",
            "accessToChildren",
            "accessToFirearms",
            "convictedSexOffender",
            "awareOfReport",
            "gangAffiliation",
            "compromisedAccount",
            "additionalDisabilityInformation");
    private static final List<String> LISTED_TRAITS = List.of("languages", "races", "disabilities");
    private static final List<String> TEXTS = List.of("additionalContactInformation", "additionalInformations");

    private final Node node;
    private final TipDraft tip;
    private final PersonDraft person;

    DownloadPerson(Node node, TipDraft tip, PersonDraft person) {
        this.node = node;
        this.tip = tip;
        this.person = person;
    }

    static boolean isPerson(Node node) {
        for (String mark : MARKS) {
            if (node.first(mark) != null) {
                return true;
            }
        }
        return false;
    }

    void read() {
        String service = node.at("espService").peek();
        person.scope = service.isEmpty() ? tip.platform : service;
        TRAITS.forEach(name -> person.trait(name, node.take(name)));
        LISTED_TRAITS.forEach(name -> leaves(node.all(name)).forEach(v -> person.trait(name, v)));
        civil();
        contacts();
        for (Node source : node.all("sourceInformation")) {
            source.all("sourceCaptures").forEach(c -> Capture.of(c).into(person, tip));
        }
        for (String name : TEXTS) {
            leafNodes(node.all(name)).forEach(t -> person.text(Passage.Kind.NOTE, name, t.takeAsSent()));
        }
    }

    private void civil() {
        person.add(
                IdentifierKind.PERSON_NAME, CyberTipPerson.joined(node, "firstName", "middleName", "lastName"), "name");
        person.add(IdentifierKind.NICKNAME, node.take("preferredName"), "preferredName");
        person.add(IdentifierKind.GENDER, node.take("gender"), "gender");
        person.add(IdentifierKind.DATE_OF_BIRTH, node.take("dateOfBirth"), "dateOfBirth");
        person.add(IdentifierKind.AGE, node.take("approximateAge"), "approximateAge");
        person.add(IdentifierKind.AGE, node.take("age"), "age");
        for (String name : List.of("schoolName", "school")) {
            person.add(IdentifierKind.SCHOOL, node.take(name), name);
        }
    }

    private void contacts() {
        each("espUserId", IdentifierKind.ACCOUNT);
        each("screenName", IdentifierKind.HANDLE);
        each("displayName", IdentifierKind.DISPLAY_NAME);
        each("profileUrl", IdentifierKind.PROFILE_URL);
        each("ipAddress", IdentifierKind.IP);
        inner("emails").forEach(e -> value(e, IdentifierKind.EMAIL, "email"));
        inner("phones").forEach(p -> value(p, IdentifierKind.PHONE, "phone"));
        inner("addresses").forEach(this::address);
    }

    private void each(String name, IdentifierKind kind) {
        node.all(name).forEach(n -> value(n, kind, name));
    }

    /// `{value}` or the bare text.
    private void value(Node holder, IdentifierKind kind, String field) {
        person.add(kind, holder.isBlank() ? "" : holder.take(), field);
        holder.all("value").forEach(v -> person.add(kind, v.take(), field));
    }

    /// The members of a list in a container of the same name, or of the container itself where it is not doubled.
    private List<Node> inner(String name) {
        List<Node> inner = new ArrayList<>(1);
        for (Node outer : node.all(name)) {
            List<Node> doubled = outer.all(name);
            inner.addAll(doubled.isEmpty() ? List.of(outer) : doubled);
        }
        return inner;
    }

    private void address(Node address) {
        String city = address.take("city");
        String state = address.take("state");
        person.add(IdentifierKind.PLACE, city, "address");
        person.add(IdentifierKind.PLACE, state, "address");
        String street = CyberTipPerson.filled(", ", List.of(address.take("street1"), address.take("street2")));
        String rest =
                CyberTipPerson.filled(", ", List.of(city, state, address.take("postalCode"), address.take("country")));
        person.add(
                IdentifierKind.ADDRESS,
                street.isEmpty() ? "" : CyberTipPerson.filled(", ", List.of(street, rest)),
                "address");
    }

    private static List<String> leaves(List<Node> nodes) {
        return leafNodes(nodes).stream().map(Node::take).toList();
    }

    private static List<Node> leafNodes(List<Node> nodes) {
        List<Node> leaves = new ArrayList<>(1);
        for (Node node : nodes) {
            if (node.children().isEmpty()) {
                leaves.add(node);
            } else {
                leaves.addAll(leafNodes(node.children()));
            }
        }
        return leaves;
    }
}

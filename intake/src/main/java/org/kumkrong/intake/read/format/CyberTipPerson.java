// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.read.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.Passage;
import org.kumkrong.intake.Role;

/// Reads one `personOrUserReported`, `victim` or `intendedRecipient`, and the accounts associated with it.
final class CyberTipPerson {
    private static final List<String> PERSON_PARTS =
            List.of("personOrUserReportedPerson", "victimPerson", "intendedRecipientPerson");
    private static final List<String> TRAITS = List.of(
            "vehicleDescription",
            "compromisedAccount",
            "thirdPartyUserReported",
            "accountTemporarilyDisabled",
            "accountPermanentlyDisabled",
            "allEmailsReported");

    private final Node node;
    private final TipDraft tip;
    private final PersonDraft person;

    CyberTipPerson(Node node, TipDraft tip, PersonDraft person) {
        this.node = node;
        this.tip = tip;
        this.person = person;
    }

    void read() {
        for (String part : PERSON_PARTS) {
            node.all(part).forEach(this::civil);
        }
        account();
        TRAITS.forEach(name -> person.trait(name, node.take(name)));
        node.all("associatedAccount").forEach(this::associated);
    }

    /// Everything that an account of the person says, on its own platform.
    private void account() {
        String service = node.take("espService");
        String platform = node.at("platform").peek(); // stays as a note: a scope keeps only its folded form
        person.scope = !platform.isEmpty() ? platform : !service.isEmpty() ? service : tip.platform;
        person.trait("espService", service);
        each("espIdentifier", IdentifierKind.ACCOUNT);
        each("screenName", IdentifierKind.HANDLE);
        each("displayName", IdentifierKind.DISPLAY_NAME);
        each("profileUrl", IdentifierKind.PROFILE_URL);
        each("groupIdentifier", IdentifierKind.GROUP);
        each("schoolName", IdentifierKind.SCHOOL);
        each("priorCTReports", IdentifierKind.PRIOR_REPORT);
        each("priorCTReport", IdentifierKind.PRIOR_REPORT);
        for (Node bio : node.all("profileBio")) {
            person.text(Passage.Kind.PROFILE, "profileBio", bio.takeAsSent());
        }
        for (Node info : node.all("additionalInfo")) {
            person.text(Passage.Kind.NOTE, "additionalInfo", info.takeAsSent());
        }
        for (Node event : node.all("ipCaptureEvent")) {
            person.add(IdentifierKind.IP, event.take("ipAddress"), "ipCaptureEvent", seen(event, tip));
        }
        node.all("deviceId").forEach(device -> device(device, person, tip));
        for (Node location : node.all("estimatedLocation")) {
            person.add(IdentifierKind.PLACE, location.take("city"), "estimatedLocation");
            person.add(IdentifierKind.PLACE, location.take("region"), "estimatedLocation");
            person.trait("estimatedCountry", location.take("countryCode"));
        }
    }

    /// Another account of the same person, or, for a parent or guardian, of another.
    private void associated(Node account) {
        Node type = account.at("@type");
        boolean other = type.peek().toLowerCase(Locale.ROOT).contains("parent")
                || type.peek().toLowerCase(Locale.ROOT).contains("guardian");
        PersonDraft owner = other ? tip.person(Role.OTHER) : person;
        if (other) {
            owner.trait("container", "associatedAccount");
            owner.trait("type", type.take());
        }
        String own = owner.scope;
        CyberTipPerson reader = new CyberTipPerson(account, tip, owner);
        reader.civil(account);
        reader.account();
        owner.scope = own;
    }

    private void civil(Node civil) {
        person.add(IdentifierKind.PERSON_NAME, joined(civil, "firstName", "middleName", "lastName"), "name");
        for (Node phone : civil.all("phone")) {
            person.add(IdentifierKind.PHONE, dialled(phone), "phone");
        }
        for (Node email : civil.all("email")) {
            person.add(IdentifierKind.EMAIL, email.take(), "email");
        }
        civil.all("address").forEach(this::address);
        person.add(IdentifierKind.AGE, civil.take("age"), "age");
        person.add(IdentifierKind.AGE, civil.take("approximateAge"), "approximateAge");
        person.add(IdentifierKind.DATE_OF_BIRTH, civil.take("dateOfBirth"), "dateOfBirth");
    }

    private void address(Node address) {
        String city = address.take("city");
        String region = address.at("nonUsaState").peek();
        person.add(IdentifierKind.PLACE, city, "address");
        person.add(IdentifierKind.PLACE, region, "address");
        person.add(
                IdentifierKind.ADDRESS,
                filled(
                        ", ",
                        List.of(
                                address.take("address"),
                                city,
                                address.take("nonUsaState"),
                                address.take("state"),
                                address.take("zipCode"),
                                address.take("country"))),
                "address");
    }

    private void each(String name, IdentifierKind kind) {
        for (Node value : node.all(name)) {
            person.add(kind, value.take(), name);
        }
    }

    static void device(Node device, PersonDraft person, TipDraft tip) {
        String type = device.take("idType").toLowerCase(Locale.ROOT);
        IdentifierKind kind = type.equals("imei") ? IdentifierKind.IMEI : IdentifierKind.DEVICE;
        String within = kind == IdentifierKind.IMEI ? "" : type;
        person.add(kind, within, device.take("idValue"), "deviceId", seen(device, tip));
    }

    static TipDraft.Seen seen(Node event, TipDraft tip) {
        return new TipDraft.Seen(tip.time("dateTime", event.take("dateTime")), port(event.take("port")));
    }

    /// A port number, −1 where the text is none.
    static int port(String text) {
        if (text.isEmpty() || text.length() > 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return -1;
        }
        int port = Integer.parseInt(text);
        return port <= 65_535 ? port : -1;
    }

    /// The number with the calling code that stands beside it, unless it begins with one.
    private static String dialled(Node phone) {
        String number = phone.take();
        String code = phone.take("@countryCallingCode");
        return number.isEmpty() || code.isEmpty() || number.startsWith("+") ? number : code + " " + number;
    }

    static String joined(Node parent, String... names) {
        List<String> parts = new ArrayList<>(names.length);
        for (String name : names) {
            parts.add(parent.take(name));
        }
        return filled(" ", parts);
    }

    static String filled(String between, List<String> parts) {
        String filled = "";
        for (String part : parts) {
            if (!part.isEmpty()) {
                filled = filled.isEmpty() ? part : filled + between + part;
            }
        }
        return filled;
    }
}

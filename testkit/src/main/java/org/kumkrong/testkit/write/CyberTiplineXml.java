// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import java.util.List;
import java.util.Objects;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Writing;
import org.kumkrong.testkit.world.Draft;
import org.kumkrong.testkit.world.Draft.EvidenceFile;
import org.kumkrong.testkit.world.Person;
import org.kumkrong.testkit.world.Reporter;

/// A tip as CyberTipline submission XML: a `report`, and a `fileDetails` for each file, elements in the order of the
/// grammar.
final class CyberTiplineXml {
    private CyberTiplineXml() {}

    static String report(Draft draft, Dice dice) {
        Markup xml = new Markup();
        xml.open("report").append("\n");
        if (draft.incident().flags().contains("viral")) {
            xml.open("batchedReport reason=\"VIRAL_POTENTIAL_MEME\"")
                    .append("true")
                    .close("batchedReport");
        }
        summary(xml, draft, dice);
        details(xml, draft);
        reporter(xml, draft);
        draft.suspects().forEach(person -> suspect(xml, person, dice));
        draft.recipients().forEach(person -> recipient(xml, person, dice));
        draft.victims().forEach(person -> victim(xml, person, dice));
        xml.leaf("additionalInfo", String.join("\n", draft.incident().notes()));
        return xml.close("report").toString();
    }

    private static void summary(Markup xml, Draft draft, Dice dice) {
        Draft.Incident incident = draft.incident();
        xml.open("incidentSummary").leaf("incidentType", incident.type()).leaf("platform", incident.platform());
        xml.leaf("escalateToHighPriority", incident.escalation());
        List<String> flags =
                incident.flags().stream().filter(flag -> !flag.equals("viral")).toList();
        if (!flags.isEmpty()) {
            xml.open("reportAnnotations");
            flags.forEach(flag -> xml.leaf(flag, "true"));
            xml.close("reportAnnotations");
        }
        xml.leaf("incidentDateTime", time(incident.at(), dice)).close("incidentSummary");
    }

    private static String time(long at, Dice dice) {
        return switch (dice.below(12)) {
            case 0 -> Writing.local(at);
            case 1, 2, 3, 4 -> Writing.local(at) + "+07:00";
            default -> Writing.utc(at);
        };
    }

    private static void details(Markup xml, Draft draft) {
        if (draft.incident().chat().isEmpty()) {
            return;
        }
        xml.open("internetDetails").open("chatImIncident");
        xml.leaf("chatClient", draft.incident().platform())
                .leaf("content", draft.incident().chat());
        xml.close("chatImIncident").close("internetDetails");
    }

    private static void reporter(Markup xml, Draft draft) {
        boolean platform = draft.reporter() == Reporter.PLATFORM;
        xml.open("reporter").open("reportingPerson");
        xml.leaf("firstName", platform ? "Trust" : "Public").leaf("lastName", platform ? "Team" : "Form");
        xml.leaf(
                "email",
                platform
                        ? "trust@" + draft.incident().platform().toLowerCase(java.util.Locale.ROOT) + ".example"
                        : "form@report.example");
        xml.close("reportingPerson");
        xml.leaf(
                "companyTemplate",
                platform
                        ? "Legal requests: legal@" + draft.incident().platform().toLowerCase(java.util.Locale.ROOT)
                                + ".example"
                        : null);
        xml.close("reporter");
    }

    private static void suspect(Markup xml, Person person, Dice dice) {
        xml.open("personOrUserReported");
        human(xml, "personOrUserReportedPerson", person);
        account(xml, person, dice);
        captures(xml, person);
        if (person.reach().emails().isEmpty() && dice.chance(0.1)) {
            xml.leaf("accountPermanentlyDisabled", "true");
        }
        for (var payment : person.reach().payments()) {
            xml.open("associatedAccount type=\"Billing\"")
                    .leaf("platform thirdPartyUser=\"true\"", payment.bankName(dice));
            xml.leaf("espIdentifier", payment.number()).close("associatedAccount");
        }
        xml.leaf("additionalInfo", standing(person.setting()));
        xml.close("personOrUserReported");
    }

    private static String standing(Person.Setting setting) {
        String relation =
                setting.relationship() == null ? "" : "Relationship to child: " + setting.relationship() + ". ";
        String access = setting.access() == null ? "" : "Access to child: " + (setting.access() ? "yes" : "no");
        return relation + access;
    }

    private static void recipient(Markup xml, Person person, Dice dice) {
        xml.open("intendedRecipient");
        human(xml, "intendedRecipientPerson", person);
        account(xml, person, dice);
        captures(xml, person);
        xml.close("intendedRecipient");
    }

    private static void victim(Markup xml, Person person, Dice dice) {
        xml.open("victim");
        xml.open("victimPerson");
        humanParts(xml, person);
        xml.close("victimPerson");
        account(xml, person, dice);
        captures(xml, person);
        xml.leaf("schoolName", person.setting().school());
        if (person.setting().province() != null) {
            xml.open("estimatedLocation")
                    .leaf("region", person.setting().province())
                    .leaf("countryCode", "TH")
                    .close("estimatedLocation");
        }
        xml.leaf("additionalInfo", aside(person)).close("victim");
    }

    private static String aside(Person person) {
        String nickname = person.named().nickname();
        String sex = person.setting().female() == null ? "" : person.setting().female() ? "female" : "male";
        return nickname == null ? sex : "nickname " + nickname + (sex.isEmpty() ? "" : ", " + sex);
    }

    private static void human(Markup xml, String element, Person person) {
        boolean empty = person.named().first() == null
                && person.reach().phones().isEmpty()
                && person.reach().emails().isEmpty()
                && person.setting().age() == null
                && person.setting().birth() == null;
        if (!empty) {
            xml.open(element);
            humanParts(xml, person);
            xml.close(element);
        }
    }

    private static void humanParts(Markup xml, Person person) {
        xml.leaf("firstName", person.named().first())
                .leaf("lastName", person.named().last());
        person.reach().phones().forEach(phone -> xml.leaf("phone type=\"Mobile\"", phone));
        person.reach().emails().forEach(email -> xml.leaf("email", email));
        xml.leaf("age", person.setting().age())
                .leaf("dateOfBirth", person.setting().birth());
    }

    private static void account(Markup xml, Person person, Dice dice) {
        Person.Account account = person.account();
        if (account == null) {
            return;
        }
        xml.leaf("espIdentifier", account.id()).leaf("espService", account.platform());
        xml.leaf("screenName", account.handle()).leaf("displayName", account.display());
        if (account.handle() != null && dice.chance(0.2)) {
            String host = account.platform().toLowerCase(java.util.Locale.ROOT) + ".example";
            xml.leaf("profileUrl", "https://" + host + "/u/" + Objects.requireNonNullElse(account.id(), "unknown"));
        }
        xml.leaf("profileBio", account.bio());
    }

    private static void captures(Markup xml, Person person) {
        for (Person.Capture capture : person.captures()) {
            xml.open("ipCaptureEvent").leaf("ipAddress", capture.ip()).leaf("eventName", capture.event());
            xml.leaf("dateTime", Writing.utc(capture.at()));
            xml.leaf("possibleProxy", capture.proxy() ? "true" : null)
                    .leaf("port", capture.port())
                    .close("ipCaptureEvent");
        }
        for (Person.Device device : person.devices()) {
            xml.open("deviceId")
                    .leaf("idType", device.type())
                    .leaf("idValue", device.value())
                    .close("deviceId");
        }
    }

    static String file(Draft draft, EvidenceFile file, Dice dice) {
        Markup xml = new Markup();
        xml.open("fileDetails").append("\n");
        xml.leaf("reportId", draft.tipId()).leaf("fileId", dice.hex(32)).leaf("originalFileName", file.name());
        xml.leaf("uploadedToEspTimestamp", Writing.utc(file.at())).leaf("fileViewedByEsp", file.viewed());
        xml.leaf("fileRelevance", "Reported");
        boolean choiceMeme = file.annotations().contains("potentialMeme") && dice.chance(0.5);
        if (choiceMeme) {
            xml.leaf("potentialMeme", "true");
        } else if (!file.annotations().isEmpty()) {
            xml.open("fileAnnotations");
            file.annotations().forEach(annotation -> xml.leaf(annotation, "true"));
            xml.close("fileAnnotations");
        }
        xml.leaf("industryClassification", file.classification());
        xml.leaf("originalFileHash hashType=\"MD5\"", file.hashes().md5());
        xml.leaf(
                "originalFileHash hashType=\"SHA1\"",
                dice.chance(0.6) ? file.hashes().sha1() : null);
        xml.leaf(
                "originalFileHash hashType=\"PDQ\"",
                dice.chance(0.15) ? file.hashes().pdq() : null);
        return xml.close("fileDetails").toString();
    }
}

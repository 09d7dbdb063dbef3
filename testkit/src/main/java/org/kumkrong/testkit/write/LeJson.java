// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Writing;
import org.kumkrong.testkit.world.Draft;
import org.kumkrong.testkit.world.Draft.EvidenceFile;
import org.kumkrong.testkit.world.Person;
import org.kumkrong.testkit.world.Reporter;

/// A tip as the JSON object that law enforcement downloads, with its doubled containers and its several ways of saying
/// nothing.
final class LeJson {
    private LeJson() {}

    static String tip(Draft draft, Dice dice) {
        Json json = new Json();
        json.object().field("reportId", draft.tipId()).field("dateReceived", Writing.utc(draft.receivedAt()));
        json.key("reportedInformation").object();
        esp(json, draft);
        summary(json, draft, dice);
        people(json, "reportedPeople", "reportedPersons", draft.suspects(), dice);
        people(json, "intendedRecipients", "intendedRecipients", draft.recipients(), dice);
        people(json, "victims", "victims", draft.victims(), dice);
        people(json, "relatedPeople", "relatedPersons", draft.others(), dice);
        files(json, draft, dice);
        information(json, draft);
        return json.endObject().endObject().toString();
    }

    private static void esp(Json json, Draft draft) {
        boolean platform = draft.reporter() == Reporter.PLATFORM;
        json.key("reportingEsp").object();
        json.field("espName", platform ? draft.incident().platform() : "Public");
        json.known("lastName", platform ? draft.incident().platform() + " Safety" : null);
        json.endObject();
    }

    private static void summary(Json json, Draft draft, Dice dice) {
        Draft.Incident incident = draft.incident();
        json.key("incidentSummary").object().field("incidentType", incident.type());
        json.field("incidentDateTime", Writing.utc(incident.at()));
        if (incident.escalation() != null) {
            json.field("escalateToHighPriority", incident.escalation());
        }
        json.field("incidentDateTimeDescription", nothing(dice)).endObject();
    }

    private static @Nullable String nothing(Dice dice) {
        return switch (dice.below(3)) {
            case 0 -> null;
            case 1 -> "";
            default -> "N/A";
        };
    }

    private static void people(Json json, String outer, String inner, List<Person> people, Dice dice) {
        if (people.isEmpty() && dice.chance(0.6)) {
            return;
        }
        json.key(outer).object().key(inner).array();
        people.forEach(person -> person(json, person, dice));
        json.endArray().endObject();
    }

    private static void person(Json json, Person person, Dice dice) {
        Person.Setting setting = person.setting();
        json.object();
        absent(json, "firstName", person.named().first(), dice);
        absent(json, "lastName", person.named().last(), dice);
        json.known("preferredName", person.named().nickname());
        json.known("gender", setting.female() == null ? null : setting.female() ? "Female" : "Male");
        json.known("dateOfBirth", setting.birth());
        json.known("approximateAge", setting.age());
        json.known("relationshipToChildVictim", setting.relationship());
        json.known("accessToChildVictim", setting.access() == null ? null : setting.access() ? "Yes" : "No");
        account(json, person, dice);
        values(json, "emails", person.reach().emails());
        values(json, "phones", person.reach().phones());
        address(json, setting);
        captures(json, person);
        notes(json, person, dice);
        json.endObject();
    }

    private static void absent(Json json, String key, @Nullable String value, Dice dice) {
        if (value != null) {
            json.field(key, value);
        } else if (dice.chance(0.4)) {
            json.field(key, nothing(dice));
        }
    }

    private static void account(Json json, Person person, Dice dice) {
        Person.Account account = person.account();
        if (account == null) {
            return;
        }
        json.field("espService", account.platform());
        absent(json, "espUserId", account.id(), dice);
        if (account.handle() != null) {
            json.key("screenName").object().field("value", account.handle()).endObject();
        }
        json.known("displayName", account.display());
    }

    private static void values(Json json, String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        json.key(name).object().key(name).array();
        values.forEach(value ->
                json.object().field("value", value).field("verified", false).endObject());
        json.endArray().endObject();
    }

    private static void address(Json json, Person.Setting setting) {
        if (setting.province() == null) {
            return;
        }
        json.key("addresses").object().key("addresses").array().object();
        json.field("state", setting.province()).field("country", "TH");
        json.endObject().endArray().endObject();
    }

    private static void captures(Json json, Person person) {
        if (person.captures().isEmpty()) {
            return;
        }
        json.field("ipAddress", person.captures().getFirst().ip());
        json.key("sourceInformation").object().key("sourceCaptures").array();
        for (Person.Capture capture : person.captures()) {
            json.object().field("captureType", "IP Address").field("value", capture.ip());
            json.field("dateTime", Writing.utc(capture.at())).field("port", capture.port());
            json.field("eventName", capture.event().toUpperCase(java.util.Locale.ROOT))
                    .endObject();
        }
        json.endArray().endObject();
    }

    private static void notes(Json json, Person person, Dice dice) {
        json.key("additionalInformations").array();
        if (person.setting().school() != null) {
            json.object().field("value", "School: " + person.setting().school()).endObject();
        }
        person.devices()
                .forEach(device -> json.object()
                        .field("value", device.type() + ": " + device.value())
                        .endObject());
        person.reach()
                .payments()
                .forEach(payment -> json.object()
                        .field("value", "Payment: " + payment.written(dice))
                        .endObject());
        json.endArray();
    }

    private static void files(Json json, Draft draft, Dice dice) {
        json.key("uploadedFiles").object().key("uploadedFiles").array();
        for (EvidenceFile file : draft.files()) {
            json.object().field("filename", dice.hex(12) + ".bin").field("originalFilename", file.name());
            json.field("verificationHash", file.hashes().md5()).field("viewedByEsp", file.viewed());
            json.known("industryClassification", file.classification());
            if (!file.annotations().isEmpty()) {
                json.key("ncmecTags")
                        .object()
                        .key("groups")
                        .array()
                        .object()
                        .key("tags")
                        .array();
                file.annotations()
                        .forEach(tag -> json.object().field("value", tag).endObject());
                json.endArray().endObject().endArray().endObject();
            }
            json.endObject();
        }
        json.endArray().endObject();
    }

    private static void information(Json json, Draft draft) {
        json.key("additionalInformations").array();
        draft.incident()
                .flags()
                .forEach(flag ->
                        json.object().field("value", "Flagged as: " + flag).endObject());
        draft.incident()
                .notes()
                .forEach(note -> json.object().field("value", note).endObject());
        if (!draft.incident().chat().isEmpty()) {
            json.object().field("value", draft.incident().chat()).endObject();
        }
        json.endArray();
    }
}

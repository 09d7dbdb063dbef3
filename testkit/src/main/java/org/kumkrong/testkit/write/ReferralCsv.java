// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit.write;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kumkrong.testkit.chance.Dice;
import org.kumkrong.testkit.thai.Writing;
import org.kumkrong.testkit.world.Draft;
import org.kumkrong.testkit.world.Person;
import org.kumkrong.testkit.world.Reporter;

/// A tip as one row of a referral table, in the habits of the source that keeps it.
final class ReferralCsv {
    static final List<String> HEADER = List.of(
            "tip_id",
            "received_at",
            "source",
            "incident_type",
            "incident_at",
            "narrative",
            "suspect_name",
            "suspect_handles",
            "suspect_phones",
            "suspect_emails",
            "suspect_accounts",
            "victim_name",
            "victim_nickname",
            "victim_age",
            "victim_gender",
            "victim_school",
            "victim_province",
            "victim_handles",
            "victim_phones",
            "file_hashes");

    private ReferralCsv() {}

    static List<String> row(Draft draft, Dice dice) {
        Draft.Incident incident = draft.incident();
        Reporter reporter = draft.reporter();
        String narrative =
                String.join(" ", incident.notes()) + (incident.chat().isEmpty() ? "" : "\n" + incident.chat());
        List<String> row = new ArrayList<>(HEADER.size());
        row.addAll(List.of(
                draft.tipId(),
                time(reporter, draft.receivedAt()),
                reporter.source(),
                incident.type(),
                dice.chance(0.8) ? time(reporter, incident.at()) : "",
                narrative));
        suspect(row, draft.suspects().isEmpty() ? null : draft.suspects().getFirst(), dice);
        victim(row, draft.victims().isEmpty() ? null : draft.victims().getFirst());
        row.add(hashes(draft, dice));
        return row;
    }

    /// The cells in the order the source keeps them: one has a column of its own in front, another turns the order
    /// round.
    static List<String> arranged(Reporter reporter, List<String> cells, String own) {
        List<String> arranged = new ArrayList<>(cells);
        if (reporter == Reporter.NGO_SOUTH) {
            arranged.addFirst(own);
        } else if (reporter == Reporter.NGO_NORTH) {
            Collections.rotate(arranged, 6);
        }
        return arranged;
    }

    private static String time(Reporter reporter, long at) {
        return switch (reporter) {
            case HOTLINE -> Writing.buddhist(at);
            case SCHOOL -> Writing.thaiDigits(Writing.buddhist(at));
            case NGO_NORTH -> Writing.offset(at);
            default -> Writing.plain(at, ' ');
        };
    }

    private static void suspect(List<String> row, @Nullable Person suspect, Dice dice) {
        if (suspect == null) {
            row.addAll(List.of("", "", "", "", ""));
            return;
        }
        row.add(fullName(suspect));
        row.add(handle(suspect));
        row.add(String.join(";", suspect.reach().phones()));
        row.add(String.join(";", suspect.reach().emails()));
        row.add(String.join(
                ";",
                suspect.reach().payments().stream()
                        .map(payment -> payment.written(dice))
                        .toList()));
    }

    private static void victim(List<String> row, @Nullable Person victim) {
        if (victim == null) {
            row.addAll(List.of("", "", "", "", "", "", "", ""));
            return;
        }
        Person.Setting setting = victim.setting();
        row.add(fullName(victim));
        row.add(Objects.requireNonNullElse(victim.named().nickname(), ""));
        row.add(setting.age() == null ? "" : setting.age().toString());
        row.add(setting.female() == null ? "" : setting.female() ? "หญิง" : "ชาย");
        row.add(Objects.requireNonNullElse(setting.school(), ""));
        row.add(Objects.requireNonNullElse(setting.province(), ""));
        row.add(handle(victim));
        row.add(String.join(";", victim.reach().phones()));
    }

    private static String fullName(Person person) {
        String first = person.named().first();
        String last = person.named().last();
        return first == null ? "" : last == null ? first : first + " " + last;
    }

    private static String handle(Person person) {
        Person.Account account = person.account();
        if (account == null) {
            return "";
        }
        String shown = Objects.requireNonNullElse(account.handle(), account.id());
        return shown == null ? "" : account.platform() + ":" + shown;
    }

    private static String hashes(Draft draft, Dice dice) {
        return String.join(
                ";",
                draft.files().stream()
                        .map(file -> switch (dice.below(4)) {
                            case 0 -> file.hashes().sha1();
                            case 1 -> file.hashes().sha256();
                            default -> file.hashes().md5();
                        })
                        .toList());
    }
}

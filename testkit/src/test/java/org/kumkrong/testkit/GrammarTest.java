// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The receiving side refuses a report whose elements stand in another order (its code 4100), so ours must not.
class GrammarTest {
    private static final String PERSON = "firstName lastName phone email address age dateOfBirth";
    private static final String ACCOUNT =
            "espIdentifier espService compromisedAccount screenName displayName profileUrl profileBio"
                    + " ipCaptureEvent deviceId";
    private static final Map<String, String> ORDER = Map.ofEntries(
            Map.entry(
                    "report",
                    "batchedReport incidentSummary internetDetails lawEnforcement reporter personOrUserReported"
                            + " intendedRecipient victim additionalInfo"),
            Map.entry(
                    "incidentSummary",
                    "incidentType platform escalateToHighPriority reportAnnotations incidentDateTime incidentDateTimeDescription"),
            Map.entry("chatImIncident", "chatClient chatRoomName content additionalInfo"),
            Map.entry("reporter", "reportingPerson contactPerson companyTemplate termsOfService legalURL"),
            Map.entry("reportingPerson", PERSON),
            Map.entry("personOrUserReportedPerson", PERSON),
            Map.entry("intendedRecipientPerson", PERSON),
            Map.entry("victimPerson", PERSON),
            Map.entry(
                    "personOrUserReported",
                    "personOrUserReportedPerson vehicleDescription " + ACCOUNT
                            + " thirdPartyUserReported priorCTReports groupIdentifier accountTemporarilyDisabled"
                            + " accountPermanentlyDisabled estimatedLocation allEmailsReported associatedAccount additionalInfo"),
            Map.entry("intendedRecipient", "intendedRecipientPerson " + ACCOUNT + " additionalInfo"),
            Map.entry(
                    "victim",
                    "victimPerson " + ACCOUNT + " schoolName priorCTReports accountTemporarilyDisabled"
                            + " accountPermanentlyDisabled estimatedLocation allEmailsReported associatedAccount additionalInfo"),
            Map.entry("ipCaptureEvent", "ipAddress eventName dateTime possibleProxy port"),
            Map.entry("deviceId", "idType idValue eventName dateTime"),
            Map.entry("estimatedLocation", "city region countryCode"),
            Map.entry("associatedAccount", "platform firstName lastName espService espIdentifier"),
            Map.entry("internetDetails", "chatImIncident"),
            Map.entry(
                    "reportAnnotations",
                    "sextortion csamSolicitation minorToMinorInteraction spam sadisticOnlineExploitation"),
            Map.entry("fileAnnotations", "potentialMeme viral possibleSelfProduction liveStreaming generativeAi"),
            Map.entry(
                    "fileDetails",
                    "reportId fileId fileName originalFileName uploadedToEspTimestamp locationOfFile fileViewedByEsp"
                            + " exifViewedByEsp publiclyAvailable fileRelevance potentialMeme fileAnnotations"
                            + " industryClassification originalFileHash ipCaptureEvent deviceId details additionalInfo"));

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9]+)[^>]*>");

    @TempDir
    private Path temp;

    @Test
    void keepsTheOrderOfElements() throws IOException {
        TipWorld.generate(TipWorld.Settings.usual(51, 800).mixed(1, 0, 0), temp.resolve("tips"), temp.resolve("truth"));
        List<String> faults = new ArrayList<>();

        try (Stream<Path> files = Files.list(temp.resolve("tips/cybertipline"))) {
            for (Path file : files.toList()) {
                check(Files.readString(file), faults);
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void noticesElementsInAnotherOrder() {
        List<String> faults = new ArrayList<>();

        check("<report><reporter></reporter><incidentSummary></incidentSummary></report>", faults);

        assertThat(faults).containsExactly("report/incidentSummary");
    }

    /// Walks the tags with a stack; ours have no comments, character data sections or empty-element tags.
    private static void check(String xml, List<String> faults) {
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        Deque<Integer> reached = new ArrayDeque<>(List.of(0));
        for (MatchResult tag : TAG.matcher(xml).results().toList()) {
            String name = tag.group(2);
            if (tag.group(1).isEmpty()) {
                int at = open.size() == 1
                        ? 0
                        : List.of(ORDER.getOrDefault(open.peek(), "").split(" ", -1))
                                .indexOf(name);
                if (at < reached.element()) {
                    faults.add(open.peek() + "/" + name);
                }
                reached.push(Math.max(at, reached.pop()));
                open.push(name);
                reached.push(0);
            } else {
                reached.pop();
                if (!open.pop().equals(name)) {
                    faults.add("wrongly nested: " + name);
                }
            }
        }
    }
}

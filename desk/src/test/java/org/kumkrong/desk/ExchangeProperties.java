// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whatever is added, withdrawn and added again, in whichever order, and whenever somebody pulls, in pages of whichever
/// size, breaking off wherever: in the end a client that does as it is told holds what the lists hold.
class ExchangeProperties {
    private static final int STEPS = 45;
    private static final Pattern ENTRY = Pattern.compile(
            "<(image|deletedImage)><member id=\"(\\d+)\">[^<]*</member><timestamp>[^<]*</timestamp><id>(\\d+)</id>"
                    + "(?:</deletedImage>|(?:(?!</image>).)*<pdq>([0-9a-f]{64})</pdq>)");

    private final ExchangeStation exchange;

    ExchangeProperties() throws SQLException, IOException, InterruptedException {
        exchange = ExchangeStation.shared();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aClientThatObeysHoldsWhatTheListsHold(long seed) throws IOException, InterruptedException {
        Random chance = new Random(seed);
        List<String> banks =
                List.of(exchange.bank("law " + seed + " a", Map.of()), exchange.bank("law " + seed + " b", Map.of()));
        List<Set<String>> truth = List.of(new HashSet<>(), new HashSet<>());
        List<String> pool = ExchangeStation.prints(chance, 64, 8);
        String token = exchange.client("law " + seed, true, banks.get(0), banks.get(1));
        Map<String, String> byValue = new HashMap<>();
        Map<String, String> byEntry = new HashMap<>();
        long since = 10;
        Instant from = Instant.EPOCH;

        for (int step = 0; step < STEPS; step++) {
            int bank = chance.nextInt(2);
            List<String> some =
                    pool.stream().filter(_ -> chance.nextInt(3) == 0).toList();
            switch (chance.nextInt(4)) {
                case 0 -> {
                    exchange.add(banks.get(bank), "IMAGE", some);
                    truth.get(bank).addAll(some);
                }
                case 1 -> {
                    exchange.withdraw(banks.get(bank), "IMAGE", some);
                    truth.get(bank).removeAll(some);
                }
                case 2 -> since = pullByValue(token, since, byValue, chance);
                default -> from = pullByEntry(token, from, byEntry, chance);
            }
        }
        exchange.station.clock.move(Duration.ofMinutes(5));
        long last = pullToTheEnd(token, since, byValue);
        pullByEntry(token, from, byEntry, chance);
        Map<String, String> anew = new HashMap<>();
        pullToTheEnd(token, 10, anew);

        Set<String> all = new HashSet<>(truth.get(0));
        all.addAll(truth.get(1));
        assertThat(last).isGreaterThan(10);
        assertThat(byValue.keySet()).as("seed %d", seed).isEqualTo(all);
        assertThat(new HashSet<>(byEntry.values())).as("seed %d", seed).isEqualTo(all);
        assertThat(anew.keySet()).as("seed %d", seed).isEqualTo(all);
    }

    /// As StopNCII's clients should, breaking off after any page.
    private long pullByValue(String token, long since, Map<String, String> held, Random chance)
            throws IOException, InterruptedException {
        Map<String, String> query = new HashMap<>(
                Map.of("startTimestamp", Long.toString(since), "pageSize", Integer.toString(1 + chance.nextInt(4))));
        JsonNode page;
        do {
            page = JsonMapper.shared()
                    .readTree(exchange.fetchHashes(token, query).body());
            obey(page, held);
            query.put("nextPageToken", page.path("nextPageToken").asString(""));
        } while (page.path("hasMoreRecords").asBoolean() && chance.nextInt(4) > 0);
        return page.path("nextSetTimestamp").asLong();
    }

    private long pullToTheEnd(String token, long since, Map<String, String> held)
            throws IOException, InterruptedException {
        JsonNode page = JsonMapper.shared()
                .readTree(exchange.fetchHashes(token, Map.of("startTimestamp", Long.toString(since)))
                        .body());
        obey(page, held);
        assertThat(page.path("hasMoreRecords").asBoolean()).isFalse();
        return page.path("nextSetTimestamp").asLong();
    }

    private static void obey(JsonNode page, Map<String, String> held) {
        page.path("hashRecords").forEach(record -> {
            String value = record.path("hashValue").asString();
            if (record.path("hashStatus").asString().equals("Active")) {
                held.put(value, value);
            } else {
                held.remove(value);
            }
        });
    }

    /// As NCMEC's clients do: only a range that was read to its end counts.
    private Instant pullByEntry(String token, Instant from, Map<String, String> held, Random chance)
            throws IOException, InterruptedException {
        Instant to = exchange.station.clock.instant();
        String page = exchange.entries(token, from, to, 1 + chance.nextInt(4)).body();
        obey(page, held);
        while (page.contains("<next>")) {
            page = exchange.ncmec(
                            token,
                            OpenDesk.firstMatch("<next>([^<]+)</next>", page).replace("&amp;", "&"))
                    .body();
            obey(page, held);
        }
        exchange.station.clock.move(Duration.ofSeconds(1));
        return to;
    }

    private static void obey(String page, Map<String, String> held) {
        ENTRY.matcher(page).results().forEach(found -> {
            String id = found.group(2) + "-" + found.group(3);
            if (found.group(1).equals("image")) {
                held.put(id, found.group(4));
            } else {
                held.remove(id);
            }
        });
    }
}

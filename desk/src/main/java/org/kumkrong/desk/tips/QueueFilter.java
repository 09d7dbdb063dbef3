// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.tips;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IncidentKind;

/// Which rows of the queue are asked for: what stands in the page's address, as far as it means something. Words never
/// stand there, only the number under which they are kept.
///
/// @param asked what is asked for by its name in the address
record QueueFilter(Map<String, String> asked) {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
    private static final Set<String> BANDS = Set.of("IMMEDIATE", "URGENT", "STANDARD", "MONITOR", "INFORMATIONAL");
    private static final Set<String> WITHIN_HOURS = Set.of("2", "12", "24", "72", "168");
    private static final int NAME_CHARS_MAX = 200;

    /// Everything that can be asked, in the order in which it stands in an address, each with what it may say.
    private static final Map<String, Predicate<String>> KNOWN = known();

    private static Map<String, Predicate<String>> known() {
        Map<String, Predicate<String>> known = new LinkedHashMap<>();
        known.put("band", BANDS::contains);
        known.put("service", QueueFilter::isName);
        known.put("source", QueueFilter::isName);
        known.put("kind", QueueFilter::isKind);
        known.put("within", WITHIN_HOURS::contains);
        known.put("owner", Set.of("none", "mine", "other")::contains);
        known.put("fresh", "true"::equals);
        known.put("children", "true"::equals);
        known.put("unseen", "true"::equals);
        known.put("known", Set.of("true", "false")::contains);
        known.put("from", value -> day(value) != null);
        known.put("to", value -> day(value) != null);
        known.put("search", value -> uuid(value) != null);
        known.put("alike", value -> uuid(value) != null);
        known.put("after", value -> uuid(value) != null);
        return known;
    }

    QueueFilter {
        Map<String, String> sound = new LinkedHashMap<>();
        for (Map.Entry<String, Predicate<String>> each : KNOWN.entrySet()) {
            String value = asked.getOrDefault(each.getKey(), "").strip();
            if (!value.isEmpty() && each.getValue().test(value)) {
                sound.put(each.getKey(), value);
            }
        }
        asked = java.util.Collections.unmodifiableMap(sound);
    }

    /// From an address, or what stands behind its question mark.
    static QueueFilter parse(String address) {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String part : address.substring(address.indexOf('?') + 1).split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                asked.put(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        return new QueueFilter(asked);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /// What is asked under a name; empty where nothing is.
    public String get(String name) {
        return asked.getOrDefault(name, "");
    }

    /// Whether something in particular is asked under a name.
    public boolean is(String name, String value) {
        return get(name).equals(value);
    }

    /// The same with one thing asked otherwise, from the first page; an empty value asks for all.
    public QueueFilter with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(asked);
        other.remove("after");
        other.put(name, value);
        return new QueueFilter(other);
    }

    /// The next page, behind a tip.
    QueueFilter after(UUID tip) {
        return with("after", tip.toString());
    }

    /// The address of this queue.
    public String address() {
        return asked.isEmpty() ? "/queue" : "/queue?" + query("");
    }

    /// The address of this queue with one thing asked otherwise.
    public String address(String name, String value) {
        return with(name, value).address();
    }

    /// What stands behind the question mark.
    ///
    /// @param without what is left out; empty for nothing
    public String query(String without) {
        return asked.entrySet().stream()
                .filter(each -> !each.getKey().equals(without))
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// What narrows the queue besides the band, words and pages: a mark for each on the page.
    public List<String> narrowedBy() {
        List<String> names = new ArrayList<>(asked.keySet());
        names.removeAll(List.of("band", "search", "after"));
        return names;
    }

    Optional<UUID> search() {
        return Optional.ofNullable(uuid(get("search")));
    }

    Optional<UUID> alikeTo() {
        return Optional.ofNullable(uuid(get("alike")));
    }

    /// The tip behind which rows are asked for; empty from the start.
    Optional<UUID> after() {
        return Optional.ofNullable(uuid(get("after")));
    }

    /// When the first day asked for begins in Bangkok.
    Optional<Instant> begins() {
        return Optional.ofNullable(day(get("from")))
                .map(day -> day.atStartOfDay(BANGKOK).toInstant());
    }

    /// When the last day asked for is over in Bangkok.
    Optional<Instant> ends() {
        return Optional.ofNullable(day(get("to")))
                .map(day -> day.plusDays(1).atStartOfDay(BANGKOK).toInstant());
    }

    private static boolean isName(String value) {
        return value.length() <= NAME_CHARS_MAX;
    }

    private static boolean isKind(String value) {
        return java.util.Arrays.stream(IncidentKind.values())
                .anyMatch(kind -> kind.name().equals(value));
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return value.length() == "2026-11-30".length() ? LocalDate.parse(value) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable UUID uuid(String value) {
        try {
            return value.length() == "00000000-0000-0000-0000-000000000000".length() ? UUID.fromString(value) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    public String toString() {
        return "queue by " + Objects.toString(asked.keySet());
    }
}

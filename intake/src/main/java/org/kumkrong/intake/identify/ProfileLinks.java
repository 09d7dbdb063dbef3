// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kumkrong.intake.IdentifierKind;
import org.kumkrong.intake.identify.Reading.Form;

/// What the address of a profile page says besides being one: the screen name or the account number in it.
final class ProfileLinks {
    private static final Map<String, String> HOSTS = Map.ofEntries(
            Map.entry("instagram.com", "instagram"),
            Map.entry("facebook.com", "facebook"),
            Map.entry("fb.com", "facebook"),
            Map.entry("m.me", "facebook"),
            Map.entry("x.com", "twitter"),
            Map.entry("twitter.com", "twitter"),
            Map.entry("tiktok.com", "tiktok"),
            Map.entry("t.me", "telegram"),
            Map.entry("telegram.me", "telegram"),
            Map.entry("snapchat.com", "snapchat"),
            Map.entry("line.me", "line"),
            Map.entry("wa.me", "whatsapp"),
            Map.entry("youtube.com", "youtube"),
            Map.entry("discord.com", "discord"),
            Map.entry("discordapp.com", "discord"),
            Map.entry("roblox.com", "roblox"),
            Map.entry("threads.net", "threads"),
            Map.entry("threads.com", "threads"),
            Map.entry("kik.me", "kik"),
            Map.entry("reddit.com", "reddit"),
            Map.entry("onlyfans.com", "onlyfans"),
            Map.entry("twitch.tv", "twitch"));

    /// Steps of a path before the name.
    private static final Set<String> STEPS =
            Set.of("u", "user", "users", "profile", "profiles", "add", "member", "in", "c", "people", "id");
    /// Those that lead to people on whatever host.
    private static final Set<String> PEOPLE = Set.of("u", "user", "users", "profile", "profiles", "member");

    private static final Set<String> LINE_STEPS = Set.of("r", "ti", "p");

    /// Pages of a platform that are nobody's.
    private static final Set<String> PAGES = Set.copyOf(List.of("""
            about ads api archive auth business careers checkout contact cookies dialog directory discover download e embed
            events explore feed groups hashtag help home i info intent invite jobs joinchat legal live login logout mail map
            marketplace media messages news notifications pages photo photo.php photos policies policy post posts press
            privacy products public reel reels r report reset s safety search security settings share sharer shop shorts
            signup status stories story story.php support tag terms tos transparency video videos watch permalink.php p tv
            games channels index.html index.php law-enforcement
            """.strip().split("\\s+")));

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}0-9_][\\p{L}\\p{M}0-9._~-]{1,63}");
    /// Names that a program gave: numbers, UUIDs and long hexadecimal ones.
    private static final Pattern GIVEN =
            Pattern.compile("[a-z]?[-_]?[0-9]{6,}|[0-9a-fA-F-]{32,36}|[a-zA-Z]?[0-9a-fA-F]{20,}");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{4,20}");

    private ProfileLinks() {}

    /// Whether a host is a platform whose profile addresses are known.
    static boolean known(String host) {
        return HOSTS.containsKey(bare(host));
    }

    /// The identifiers in an address; empty where it is no profile page of a platform we know, nor one by its path
    /// (`/u/name`, `/@name`).
    static List<Form> read(String host, String path, String query) {
        var platform = HOSTS.get(bare(host));
        if (platform != null) {
            return at(platform, path, query);
        }
        return byPath(path) ? at(Platforms.fold(label(host)), path, query) : List.of();
    }

    /// Whether a path has the shape of a profile's on whatever host.
    static boolean byPath(String path) {
        int step = path.indexOf('/', 1);
        return path.startsWith("/@")
                ? step < 0
                : step > 0
                        && path.indexOf('/', step + 1) < 0
                        && PEOPLE.contains(path.substring(1, step).toLowerCase(Locale.ROOT));
    }

    /// The identifiers in an address that the source calls a profile, also where we do not know the host.
    ///
    /// @param said the platform as the source names it, empty where it does not
    static List<Form> stated(String said, String host, String path, String query) {
        var platform = HOSTS.get(bare(host));
        var folded = Platforms.fold(said);
        return at(platform != null ? platform : folded.isEmpty() ? Platforms.fold(label(host)) : folded, path, query);
    }

    /// Whether a profile address ends in a word for nothing: `…/u/unknown`.
    static boolean ofNobody(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return !name.isEmpty() && Placeholders.word(name);
    }

    private static List<Form> at(String platform, String path, String query) {
        var steps = path.isEmpty() ? new String[0] : path.substring(1).split("/", -1);
        var id = platform.equals("facebook") ? facebookId(steps, query) : null;
        if (id != null) {
            return account("facebook", id);
        }
        int at = 0;
        var leading = platform.equals("line") ? LINE_STEPS : STEPS;
        while (at < steps.length - 1 && leading.contains(steps[at].toLowerCase(Locale.ROOT))) {
            at++;
        }
        boolean onlyName = at == steps.length - 1 || (at == steps.length - 2 && steps[at + 1].equals("profile"));
        if (steps.length == 0 || !(onlyName || steps[at].startsWith("@"))) {
            return List.of();
        }
        return named(platform, steps[at], at > 0);
    }

    private static List<Form> named(String platform, String step, boolean led) {
        var name = step.startsWith("@") || step.startsWith("~") ? step.substring(1) : step;
        if (platform.equals("whatsapp")) {
            var phone = Phones.e164("+" + name);
            return phone == null ? List.of() : List.of(new Form(IdentifierKind.PHONE, "", phone, ""));
        }
        if (NUMBER.matcher(name).matches()) {
            return led || platform.equals("facebook") ? account(platform, name) : List.of();
        }
        if (GIVEN.matcher(name).matches()) {
            return account(platform, name);
        }
        boolean page = !led && name.equals(step) && PAGES.contains(name.toLowerCase(Locale.ROOT));
        if (platform.equals("line") && name.equals(step)) {
            return led ? account(platform, name) : List.of(); // an invitation, which stands for one account
        }
        if (page || !NAME.matcher(name).matches() || (platform.equals("telegram") && step.startsWith("+"))) {
            return List.of();
        }
        return Handles.handle(platform, name) instanceof Reading.Is handle ? handle.forms() : List.of();
    }

    private static @Nullable String facebookId(String[] steps, String query) {
        if (steps.length == 1 && steps[0].equals("profile.php")) {
            for (var pair : query.split("[?&]")) {
                if (pair.startsWith("id=") && NUMBER.matcher(pair.substring(3)).matches()) {
                    return pair.substring(3);
                }
            }
        }
        boolean people = steps.length == 3 && steps[0].equals("people");
        return people && NUMBER.matcher(steps[2]).matches() ? steps[2] : null;
    }

    private static List<Form> account(String platform, String id) {
        return List.of(new Form(IdentifierKind.ACCOUNT, platform, id, ""));
    }

    private static String bare(String host) {
        for (var start : List.of("www.", "m.", "web.", "mobile.", "th-th.")) {
            if (host.startsWith(start)) {
                return host.substring(start.length());
            }
        }
        return host;
    }

    /// The part of a host that names the service: `gametalk` of `www.gametalk.example`.
    private static String label(String host) {
        var labels = bare(host).split("\\.", -1);
        return labels.length < 2 ? host : labels[labels.length - 2];
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Names of platforms, folded so that one service has one name, whoever writes it: app, company, host or Thai word.
///
/// Messenger counts as Facebook, since its accounts are Facebook's. A company that runs several services stands for the
/// one it is named with, else for the best known.
final class Platforms {
    private static final int REMEMBERED_MAX = 10_000;
    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Map<String, String> REMEMBERED = new ConcurrentHashMap<>();

    /// Legal forms and words that say only that it is a company or a service.
    private static final Set<String> FILLERS = Set.copyOf(List.of("""
            inc incorporated llc ltd limited corp corporation co company plc pte pty gmbh ag sa bv holdings group
            platforms technologies technology the app apps application messaging messenger chat dm dms direct official
            service services safety platform social network global international ireland thailand singapore asia us usa by of
            formerly known as and user users account id com
            """.strip().split("\\s+")));

    /// Companies, which another name beside them tells more than.
    private static final Set<String> COMPANIES = Set.of("meta", "google", "microsoft", "bytedance", "naver", "ly");

    /// Names that are everyday words: they count inside a longer name only at its beginning.
    private static final Set<String> EVERYDAY = Set.of("line", "signal", "threads", "x", "snap", "meta", "ly");

    static {
        name("instagram", "ig", "insta", "ไอจี", "อินสตาแกรม", "อินสตราแกรม", "อินสตา", "instagramdirect");
        name("facebook", "fb", "meta", "เฟซบุ๊ก", "เฟสบุ๊ค", "เฟซบุ๊ค", "เฟสบุ๊ก", "เฟสบุค", "เฟซบุค", "เฟส", "เฟซ");
        name("facebook", "เอฟบี", "messenger", "facebookmessenger", "fbmessenger", "เมสเซนเจอร์", "แมสเซนเจอร์");
        name(
                "line",
                "lineid",
                "ไลน์",
                "ไลน",
                "ลายน์",
                "ไอดีไลน์",
                "ไลน์ไอดี",
                "lineapp",
                "linemessenger",
                "ly",
                "lineyahoo");
        name("telegram", "tg", "tele", "เทเลแกรม", "เทเล", "เทเรแกรม");
        name("twitter", "x", "xtwitter", "twitterx", "xcom", "ทวิตเตอร์", "ทวิต", "เอ็กซ์");
        name("tiktok", "tt", "bytedance", "ติ๊กต็อก", "ติ๊กตอก", "ติ๊กต๊อก", "ติกตอก", "ติ๊กต้อก");
        name("snapchat", "snap", "sc", "สแนปแชท", "สแนปแชต", "สแนป");
        name("whatsapp", "wa", "วอทส์แอป", "วอตส์แอป", "วอทแอป");
        name("discord", "dc", "disc", "discordapp", "ดิสคอร์ด", "ดิส");
        name("wechat", "weixin", "วีแชท", "วีแชต");
        name("roblox", "โรบล็อกซ์", "โรบล็อก");
        name("youtube", "yt", "ยูทูบ", "ยูทูป");
        name("signal", "ซิกแนล");
        name("kik");
        name("skype", "สไกป์");
        name("viber");
        name("threads");
        name("onlyfans");
        name("reddit");
        name("tumblr");
        name("twitch");
        name("pinterest");
        name("omegle");
        name("tinder");
        name("bigo", "bigolive");
        name("microsoft");
        name("google");
    }

    private Platforms() {}

    /// The folded name of a platform; empty for an empty or placeholder name.
    static String fold(String written) {
        if (written.isEmpty()) {
            return "";
        }
        var known = REMEMBERED.get(written);
        if (known != null) {
            return known;
        }
        var folded = read(written);
        if (REMEMBERED.size() < REMEMBERED_MAX) {
            REMEMBERED.put(written, folded);
        }
        return folded;
    }

    /// Whether a word is a platform this table knows.
    static boolean known(String written) {
        return NAMES.containsKey(Folding.lettersAndDigits(Folding.lower(written)));
    }

    private static String read(String written) {
        var lower = Folding.lower(written);
        if (Placeholders.word(lower)) {
            return "";
        }
        var bare = Folding.lettersAndDigits(lower);
        var name = NAMES.get(bare);
        if (name != null) {
            return name;
        }
        var words = words(lower);
        var named = named(words);
        if (named.size() == 1) {
            return named.iterator().next();
        }
        var telling = words.stream().filter(word -> !FILLERS.contains(word)).toList();
        var rest = String.join("", telling.isEmpty() ? words : endCut(words));
        return NAMES.getOrDefault(rest, rest.isEmpty() ? bare : rest);
    }

    /// The services that the words name; companies only where no service is.
    private static Set<String> named(List<String> words) {
        var services = new LinkedHashSet<String>();
        var companies = new LinkedHashSet<String>();
        boolean onlyFillers = true;
        for (var word : words) {
            var name = NAMES.get(word);
            boolean counts = name != null && !FILLERS.contains(word) && (onlyFillers || !EVERYDAY.contains(word));
            if (counts) {
                (COMPANIES.contains(word) ? companies : services).add(name);
            }
            onlyFillers &= FILLERS.contains(word);
        }
        return services.isEmpty() ? companies : services;
    }

    /// Words without the legal form at their end: "gametalk inc" is "gametalk", "chat box" stays.
    private static List<String> endCut(List<String> words) {
        int end = words.size();
        while (end > 1 && FILLERS.contains(words.get(end - 1)) && !SAYING.contains(words.get(end - 1))) {
            end--;
        }
        return words.subList(0, end);
    }

    /// Fillers that are part of a name where nothing better is known: "example chat".
    private static final Set<String> SAYING =
            Set.of("chat", "messenger", "messaging", "direct", "social", "network", "live", "group", "app");

    private static List<String> words(String lower) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (int i = 0; i <= lower.length(); i++) {
            int c = i < lower.length() ? lower.charAt(i) : ' ';
            if (Folding.word(c) || Character.isSurrogate((char) c)) {
                word.append((char) c);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        boolean host = words.size() > 1
                && lower.chars().allMatch(c -> c < 0x80)
                && lower.indexOf('.') > 0
                && lower.indexOf(' ') < 0
                && !lower.endsWith(".");
        if (host) {
            words.removeLast();
            if (words.size() > 1 && words.getFirst().equals("www")) {
                words.removeFirst();
            }
        }
        return words;
    }

    private static void name(String folded, String... others) {
        NAMES.put(folded, folded);
        for (var other : others) {
            NAMES.put(Folding.lettersAndDigits(Folding.lower(other)), folded);
        }
    }
}

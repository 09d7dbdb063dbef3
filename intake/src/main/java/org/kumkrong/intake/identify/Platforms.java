// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.HashMap;
import java.util.Map;

/// Names of platforms, folded so that one service has one name.
final class Platforms {
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        name("instagram", "ig", "insta", "ไอจี", "อินสตาแกรม", "อินสตราแกรม", "อินสตา", "instagramdirect");
        name("facebook", "fb", "เฟซบุ๊ก", "เฟสบุ๊ค", "เฟซบุ๊ค", "เฟสบุ๊ก", "เฟสบุค", "เฟซบุค", "เฟส", "เฟซ", "เอฟบี");
        name("messenger", "facebookmessenger", "fbmessenger", "เมสเซนเจอร์", "แมสเซนเจอร์");
        name("line", "lineid", "ไลน์", "ไลน", "ลายน์", "ไอดีไลน์", "ไลน์ไอดี", "lineapp", "linemessenger");
        name("telegram", "tg", "tele", "เทเลแกรม", "เทเล", "เทเรแกรม");
        name("twitter", "x", "xtwitter", "twitterx", "xcom", "ทวิตเตอร์", "ทวิต", "เอ็กซ์");
        name("tiktok", "tt", "ติ๊กต็อก", "ติ๊กตอก", "ติ๊กต๊อก", "ติกตอก");
        name("snapchat", "snap", "sc", "สแนปแชท", "สแนปแชต", "สแนป");
        name("whatsapp", "wa", "วอทส์แอป", "วอตส์แอป", "วอทแอป");
        name("discord", "dc", "disc", "ดิสคอร์ด", "ดิส");
        name("wechat", "weixin", "วีแชท", "วีแชต");
        name("roblox", "โรบล็อกซ์", "โรบล็อก");
        name("youtube", "yt", "ยูทูบ", "ยูทูป");
        name("signal", "ซิกแนล");
        name("kik");
        name("skype", "สไกป์");
        name("viber");
        name("threads");
        name("onlyfans");
    }

    private Platforms() {}

    /// The folded name of a platform; empty for an empty or placeholder name.
    static String fold(String written) {
        if (written.isEmpty()) {
            return "";
        }
        var lower = Folding.lower(written);
        if (Placeholders.word(lower)) {
            return "";
        }
        var bare = Folding.lettersAndDigits(lower);
        return NAMES.getOrDefault(bare, bare);
    }

    /// Whether a word is a platform this table knows.
    static boolean known(String written) {
        var bare = Folding.lettersAndDigits(Folding.lower(written));
        return NAMES.containsKey(bare);
    }

    private static void name(String folded, String... others) {
        NAMES.put(folded, folded);
        for (var other : others) {
            NAMES.put(Folding.lettersAndDigits(Folding.lower(other)), folded);
        }
    }
}

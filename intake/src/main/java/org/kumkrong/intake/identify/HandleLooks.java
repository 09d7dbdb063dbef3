// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.intake.identify;

import java.util.Set;

/// What a word looks like by itself: a screen name, or something else.
enum HandleLooks {
    NUMBER,
    FILE,
    DOMAIN,
    WORD,
    /// A word with a dash, a dot or some digits.
    PERHAPS,
    /// Several letters and several digits in one word.
    LIKELY,
    /// Letters and an underscore.
    HANDLE;

    private static final Set<String> FILE_ENDINGS = Set.of(
            "jpg", "jpeg", "png", "gif", "webp", "heic", "mp4", "mov", "avi", "mp3", "zip", "rar", "pdf", "txt", "doc",
            "docx", "xls", "xlsx", "csv", "json", "xml", "html", "apk", "exe");
    private static final Set<String> DOMAIN_ENDINGS = Set.of(
            "com", "net", "org", "io", "co", "th", "example", "app", "gg", "xyz", "info", "ru", "cn", "uk", "us", "edu",
            "gov", "tv", "cc", "ly", "test");
    private static final Set<String> FILE_STARTS =
            Set.of("img", "vid", "dsc", "screenshot", "mov", "pxl", "dcim", "file", "image");

    private static final Set<String> PRODUCTS = Set.of(
            "iphone", "ipad", "ios", "android", "windows", "galaxy", "samsung", "redmi", "huawei", "covid", "room");

    static HandleLooks of(String written) {
        int letters = 0;
        int digits = 0;
        int underscores = 0;
        int signs = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (TextScan.letter(c)) {
                letters++;
            } else if (TextScan.digit(c)) {
                digits++;
            } else if (c == '_') {
                underscores++;
            } else {
                signs++;
            }
        }
        if (letters == 0) {
            return NUMBER;
        }
        if (PRODUCTS.contains(startLetters(written)) && digits > 0) {
            return FILE;
        }
        boolean ended = signs > 0 && ending(written, FILE_ENDINGS);
        if (ended || (digits > 1 && FILE_STARTS.contains(startLetters(written)))) {
            return FILE;
        }
        if (signs > 0 && ending(written, DOMAIN_ENDINGS)) {
            return DOMAIN;
        }
        if (underscores > 0 && letters >= 3) {
            return HANDLE;
        }
        if (letters >= 3 && digits >= 2) {
            return LIKELY;
        }
        return digits > 0 || signs > 0 || underscores > 0 ? PERHAPS : WORD;
    }

    private static boolean ending(String written, Set<String> endings) {
        int dot = written.lastIndexOf('.');
        return dot > 0 && endings.contains(written.substring(dot + 1));
    }

    private static String startLetters(String written) {
        int i = 0;
        while (i < written.length() && TextScan.letter(written.charAt(i))) {
            i++;
        }
        return written.substring(0, i);
    }
}

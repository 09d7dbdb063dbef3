// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// What every page of ours has around its content: a policy that forbids programs and the network, our
/// style, and the choice of a language.
final class PageFrame {
    private PageFrame() {}

    static void open(Html html) {
        String style = resource("page.css");
        html.raw("<!doctype html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-");
        html.raw(Base64.getEncoder().encodeToString(sha256(style))).raw("'; base-uri 'none'; form-action 'none'\">\n");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"robots\" content=\"noindex\">\n");
        html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>คุ้มครอง · Kumkrong</title>\n<style>");
        html.raw(style).raw("</style>\n</head>\n<body>\n");
        html.raw("<header><p class=\"brand\"><span lang=\"th\">คุ้มครอง</span> <span lang=\"en\">Kumkrong</span></p>");
        html.raw("<fieldset><legend>ภาษา · Language</legend>");
        html.raw(
                "<label><input type=\"radio\" name=\"language\" id=\"show-th\" checked> <span lang=\"th\">ไทย</span></label>");
        html.raw(
                "<label><input type=\"radio\" name=\"language\" id=\"show-en\"> <span lang=\"en\">English</span></label>");
        html.raw("</fieldset></header>\n<main>\n");
    }

    static void close(Html html) {
        html.raw("</main>\n</body>\n</html>\n");
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (var in = PageFrame.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing in the jar: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

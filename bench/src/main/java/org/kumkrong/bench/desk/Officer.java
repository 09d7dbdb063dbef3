// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.desk;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An officer at a browser, as the server sees one: keeps cookies, sends forms with their hidden token.
final class Officer {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final String SESSION = System.getenv().getOrDefault("KUMKRONG_BENCH_SESSION", "");

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = client(HttpClient.Redirect.NORMAL);
    private final HttpClient staying = client(HttpClient.Redirect.NEVER);
    private String token = "";

    Officer(String address) {
        this.address = address.endsWith("/") ? address : address + "/";
    }

    private HttpClient client(HttpClient.Redirect redirect) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(cookies)
                .followRedirects(redirect)
                .build();
    }

    /// Signs in as somebody of the demonstration; or, on a desk that is none, goes on with the session
    /// whose cookie is in
    /// the environment.
    void signIn(String name) throws IOException, InterruptedException {
        if (!SESSION.isEmpty()) {
            return;
        }
        get("sign-in");
        post("sign-in", Map.of("name", name, "password", "demo-only"));
    }

    String get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET());
    }

    String post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return send(form(path, form));
    }

    private HttpRequest.Builder form(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + token));
    }

    /// Sends a form and takes what the server says about where to go on, without going there.
    String postOnly(String path, Map<String, String> form) throws IOException, InterruptedException {
        HttpResponse<Void> answer = staying.send(built(form(path, form)), HttpResponse.BodyHandlers.discarding());
        String next =
                answer.headers().firstValue("Location").orElseThrow(() -> new IOException("the desk sends nowhere"));
        return next.substring(next.indexOf("queue"));
    }

    void upload(String path, String fileName, String text) throws IOException, InterruptedException {
        String boundary = "kumkrong-bench-boundary";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// The stream by which an open queue hears of changes.
    InputStream changes() throws IOException, InterruptedException {
        return client.send(
                        built(HttpRequest.newBuilder(URI.create(address + "queue/changes"))
                                .GET()),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private static HttpRequest built(HttpRequest.Builder request) {
        if (!SESSION.isEmpty()) {
            request.header("Cookie", SESSION);
        }
        return request.header("Accept-Language", "en").build();
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(built(request), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException("the desk answers " + answer.statusCode() + " to "
                    + answer.request().uri().getPath());
        }
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer.body();
    }
}

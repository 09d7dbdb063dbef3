// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk;

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

/// A browser without eyes: follows redirects, keeps cookies, sends forms with their hidden token.
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final CookieManager cookies;
    private final HttpClient client;
    private String token;

    Browser(Desk desk) {
        this(desk.address(), new CookieManager(), "");
    }

    private Browser(String address, CookieManager cookies, String token) {
        this.address = address;
        this.cookies = cookies;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.token = token;
    }

    /// The same browser, with its cookies, at another process.
    Browser at(Desk other) {
        return new Browser(other.address(), cookies, token);
    }

    /// The same browser on a page whose forms have another token.
    Browser withToken(String other) {
        token = other;
        return this;
    }

    static Browser signedIn(Desk desk, String name) throws IOException, InterruptedException {
        Browser browser = new Browser(desk);
        browser.get("sign-in");
        browser.post("sign-in", Map.of("name", name, "password", "demo-only"));
        return browser;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Language", "en")
                .GET());
    }

    /// Follows a link to another server.
    HttpResponse<String> follow(String whole) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(whole))
                .header("Accept-Language", "en")
                .GET());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + token)));
    }

    HttpResponse<String> postJson(String path, String json) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /// Opens what goes on for a while, such as events.
    HttpResponse<InputStream> listen(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).GET().build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    /// A request as a page's script makes it.
    HttpResponse<String> send(String method, String path, Map<String, String> headers, byte[] bytes)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept-Language", "en")
                .header("X-CSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(bytes));
        headers.forEach(request::header);
        return send(request);
    }

    HttpResponse<String> upload(String path, String fileName, byte[] bytes) throws IOException, InterruptedException {
        return upload(path, "files", fileName, bytes);
    }

    HttpResponse<String> upload(String path, String field, String fileName, byte[] bytes)
            throws IOException, InterruptedException {
        String boundary = "kumkrong-test-boundary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(bytes),
                        HttpRequest.BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }
}

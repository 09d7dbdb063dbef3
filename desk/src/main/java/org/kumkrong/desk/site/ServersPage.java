// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// What the server itself answers where a request never comes as far as our pages, such as an address of ten thousand
/// characters: a page of ours, in both languages, because the reader's own is not known then.
@Component
class ServersPage implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final String page;

    ServersPage(MessageSource messages) {
        String said = List.of(SiteConfiguration.THAI, Locale.ENGLISH).stream()
                .map(language -> section(messages, language))
                .collect(Collectors.joining());
        this.page = """
                <!DOCTYPE html>
                <html lang="th"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Kumkrong</title><link rel="stylesheet" href="/assets/tokens.css"><link rel="stylesheet" href="/assets/desk.css"></head>
                <body><main class="narrow">%s</main></body></html>
                """.formatted(said);
    }

    private static String section(MessageSource messages, Locale language) {
        return "<section class=\"card\" lang=\"%s\"><h1>%s</h1><p>%s</p><p><a href=\"/\">%s</a></p></section>"
                .formatted(
                        language.getLanguage(),
                        words(messages, "mistake.request", language),
                        words(messages, "mistake.request.note", language),
                        words(messages, "home", language));
    }

    private static String words(MessageSource messages, String key, Locale language) {
        return HtmlUtils.htmlEscape(messages.getMessage(key, null, language));
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Valve(page)));
    }

    private static final class Valve extends ErrorReportValve {
        private final String page;

        Valve(String page) {
            this.page = page;
        }

        /// Says nothing of what went wrong inside.
        @Override
        protected void report(Request request, Response response, Throwable failure) {
            boolean open = response.getStatus() >= Response.SC_BAD_REQUEST
                    && response.getContentWritten() == 0
                    && response.setErrorReported();
            if (!open) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(page);
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException e) {
                response.setSuspended(true); // whoever asked has gone, or too much is written already
            }
        }
    }
}

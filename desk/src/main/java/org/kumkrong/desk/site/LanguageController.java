// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.kumkrong.desk.access.LocalPath;
import org.kumkrong.desk.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/// Chooses the language of all further pages.
@Controller
class LanguageController {
    private final LocaleResolver languages;

    LanguageController(LocaleResolver languages) {
        this.languages = languages;
    }

    @Open
    @PostMapping("/language")
    String update(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, "en".equals(language) ? Locale.ENGLISH : SiteConfiguration.THAI);
        return "redirect:" + LocalPath.of(back);
    }
}

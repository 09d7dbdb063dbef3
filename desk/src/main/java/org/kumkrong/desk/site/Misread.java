// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kumkrong.desk.access.Unsent;

/// A field of a form or an address whose value could not be read; on the page of mistakes, with what somebody had
/// written beside it, as a page that is not kept anywhere would lose it on the way back.
///
/// @param field its name, never what it held; fields that people fill have words for it, `field.` and the name
/// @param form what it came with
public record Misread(String field, Unsent form) {
    /// Under which a request carries it to the page of mistakes.
    static final String ATTRIBUTE = Misread.class.getName();

    static Misread of(String field, HttpServletRequest request) {
        Unsent sent = Unsent.of(request, true);
        Map<String, List<String>> others = new LinkedHashMap<>(sent.fields());
        others.remove(field);
        return new Misread(field, new Unsent(false, sent.action(), others, sent.page()));
    }

    /// What somebody wrote, to read and copy it.
    public List<String> written() {
        return form.written();
    }

    /// Where it stood.
    public String page() {
        return form.page();
    }

    /// The name only.
    @Override
    public String toString() {
        return "misread field " + field;
    }
}

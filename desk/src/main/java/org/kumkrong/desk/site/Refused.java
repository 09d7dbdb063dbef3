// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A form that was refused, on the page that says so: with what was typed into it, which stands there again and in no
/// address.
///
/// @param action where the form goes; empty where no form was refused
/// @param fields what it carried
/// @param page the page that it stands on
public record Refused(String action, Map<String, List<String>> fields, String page) {
    /// Under which a request carries it to the page.
    static final String ATTRIBUTE = Refused.class.getName();

    private static final Refused NONE = new Refused("", Map.of(), "");

    public Refused {
        fields = Map.copyOf(fields);
    }

    static Refused of(HttpServletRequest request, String page) {
        Map<String, List<String>> fields = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove("_csrf");
        return new Refused(request.getRequestURI(), fields, page);
    }

    /// The one that a request carries; one of no form where it carries none.
    static Refused in(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Refused refused ? refused : NONE;
    }

    /// Whether it is the form that goes there.
    public boolean is(String form) {
        return action.equals(form);
    }

    /// What stands in a field of a form: what was typed where that form was refused, else what usually stands there.
    public String typed(String form, String field, @Nullable Object usual) {
        List<String> typed = is(form) ? fields.getOrDefault(field, List.of()) : List.of();
        return typed.isEmpty() ? (usual == null ? "" : usual.toString()) : typed.getFirst();
    }

    /// The same of a field in which nothing usually stands.
    public String typed(String form, String field) {
        return typed(form, field, "");
    }

    /// Whether a box or an option of a form is chosen: as it was where that form was refused, else as usual.
    public boolean chosen(String form, String field, @Nullable Object value, boolean usual) {
        return is(form) ? fields.getOrDefault(field, List.of()).contains(value == null ? "" : value.toString()) : usual;
    }

    /// Without what was typed.
    @Override
    public String toString() {
        return "a form refused";
    }
}

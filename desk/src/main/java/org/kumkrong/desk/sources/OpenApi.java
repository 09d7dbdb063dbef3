// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kumkrong.desk.access.ForClients;
import org.kumkrong.desk.access.ForSources;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Describes the routes for programs as OpenAPI 3.1, from the routes themselves and what they say about themselves.
final class OpenApi {
    private static final String VERSION = "3.1.1";

    private final JsonNodeFactory nodes;
    private final Schemas schemas;

    OpenApi(JsonNodeFactory nodes) {
        this.nodes = nodes;
        this.schemas = new Schemas(nodes);
    }

    ObjectNode describe(Map<RequestMappingInfo, HandlerMethod> routes) {
        ObjectNode document = nodes.objectNode().put("openapi", VERSION);
        document.putObject("info")
                .put("title", "Kumkrong desk: sending tips, exchanging fingerprints")
                .put("version", "1")
                .put(
                        "description",
                        "For programs of a source: send files with tips, and hear what became of them. A file is acknowledged"
                                + " once it is on disk. The same bytes twice are one arrival, the same tip twice is one tip, so"
                                + " sending again is safe. For programs of other units: pull the lists of fingerprints that a"
                                + " client may have, or ask whether one is known. Mistakes are answered as problem details"
                                + " (RFC 9457).");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray("token");
        ObjectNode paths = document.putObject("paths");
        routes.entrySet().stream()
                .filter(route -> route.getValue().hasMethodAnnotation(ForSources.class)
                        || route.getValue().hasMethodAnnotation(ForClients.class))
                .sorted(Comparator.comparing(
                        route -> route.getKey().toString())) // so that the document is the same each time
                .forEach(route -> add(paths, route.getKey(), route.getValue()));
        ObjectNode components = document.putObject("components");
        ObjectNode ways = components.putObject("securitySchemes");
        ways.putObject("token")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "Made by an administrator of the desk.");
        ways.putObject("password")
                .put("type", "http")
                .put("scheme", "basic")
                .put("description", "A client's token as the password; the user name is not looked at.");
        ways.putObject("key")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "x-functions-key")
                .put("description", "A client's token.");
        schemas.reference(Problem.class);
        components.set("schemas", schemas.all());
        return document;
    }

    private void add(ObjectNode paths, RequestMappingInfo route, HandlerMethod handler) {
        for (String path : route.getPatternValues()) {
            for (RequestMethod method : route.getMethodsCondition().getMethods()) {
                ObjectNode at = paths.withObjectProperty(path);
                ObjectNode operation = at.withObjectProperty(method.name().toLowerCase(Locale.ROOT));
                describe(operation, route, handler);
            }
        }
    }

    /// Several methods may serve one operation, one for each media type; what they say is put together.
    private void describe(ObjectNode operation, RequestMappingInfo route, HandlerMethod handler) {
        Says says = handler.getMethodAnnotation(Says.class);
        if (says != null && !says.value().isEmpty()) {
            String before = operation.path("description").asString("");
            operation.put("description", before.isEmpty() ? says.value() : before + "\n\n" + says.value());
        }
        if (handler.hasMethodAnnotation(ForClients.class) && !operation.has("security")) {
            for (String way : List.of("token", "password", "key")) {
                operation.withArrayProperty("security").addObject().putArray(way);
            }
        }
        if (!operation.has("operationId")) {
            operation.put("operationId", operationId(handler));
        }
        for (MethodParameter parameter : handler.getMethodParameters()) {
            addParameter(operation, parameter);
        }
        for (MediaType type : route.getConsumesCondition().getConsumableMediaTypes()) {
            addBody(operation, type, handler);
        }
        ObjectNode answers = operation.withObjectProperty("responses");
        for (Answer answer : handler.getMethod().getAnnotationsByType(Answer.class)) {
            ObjectNode one = answers.withObjectProperty(Integer.toString(answer.status()));
            one.put("description", answer.says());
            one.withObjectProperty("content").putObject(answer.type()).set("schema", schemas.of(answer.body()));
        }
        answers.putObject("default")
                .put("description", "It was not done, and why.")
                .putObject("content")
                .putObject(Problem.MEDIA_TYPE)
                .set("schema", schemas.reference(Problem.class));
    }

    /// Names of operations are those of methods, so that they are unique with that of what they are about before them.
    private static String operationId(HandlerMethod handler) {
        String name = handler.getMethod().getName().replace("createTogether", "create");
        return handler.hasMethodAnnotation(ForSources.class)
                ? name
                : handler.getBeanType().getSimpleName().replace("Api", "").toLowerCase(Locale.ROOT) + "-" + name;
    }

    private void addParameter(ObjectNode operation, MethodParameter parameter) {
        Named named = named(parameter);
        if (named == null) {
            return;
        }
        for (var known : operation.withArrayProperty("parameters")) {
            if (known.path("name").asString().equals(named.name())) {
                return;
            }
        }
        ObjectNode one = operation.withArrayProperty("parameters").addObject();
        one.put("name", named.name()).put("in", named.in()).put("required", named.required());
        Says says = parameter.getParameterAnnotation(Says.class);
        if (says != null) {
            one.put("description", says.value());
        }
        one.set("schema", schemas.of(parameter.getParameterType()));
    }

    private record Named(String name, String in, boolean required) {}

    private static @Nullable Named named(MethodParameter parameter) {
        String own = Objects.requireNonNullElse(parameter.getParameter().getName(), "");
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return new Named(own, "path", true);
        }
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        if (header != null) {
            return new Named(header.name(), "header", header.defaultValue().equals(ValueConstants.DEFAULT_NONE));
        }
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        return query == null || List.class.isAssignableFrom(parameter.getParameterType())
                ? null // files are the body
                : new Named(own, "query", query.defaultValue().equals(ValueConstants.DEFAULT_NONE));
    }

    private void addBody(ObjectNode operation, MediaType type, HandlerMethod handler) {
        ObjectNode body = operation.withObjectProperty("requestBody");
        body.put("required", true);
        ObjectNode schema =
                body.withObjectProperty("content").putObject(type.toString()).putObject("schema");
        Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .forEach(parameter -> schema.setAll(schemas.of(parameter.getParameterType())));
        if (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
            schema.put("type", "object");
            Arrays.stream(handler.getMethodParameters())
                    .filter(parameter -> List.class.isAssignableFrom(parameter.getParameterType()))
                    .forEach(parameter -> {
                        String name = parameter.getParameter().getName();
                        ObjectNode files =
                                schema.withObjectProperty("properties").putObject(name);
                        files.put("type", "array")
                                .put("minItems", 1)
                                .putObject("items")
                                .put("type", "string");
                        schema.withArrayProperty("required").add(name);
                    });
        }
    }
}

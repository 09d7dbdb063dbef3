// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.desk.sources;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// JSON schemas of records: every part is there in every answer, null only where the record allows it.
final class Schemas {
    private final JsonNodeFactory nodes;
    private final Map<String, ObjectNode> records = new TreeMap<>();

    Schemas(JsonNodeFactory nodes) {
        this.nodes = nodes;
    }

    /// The schema of a type; of a record, a reference.
    ObjectNode of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            ObjectNode array = nodes.objectNode().put("type", "array");
            array.set("items", of(list.getActualTypeArguments()[0]));
            return array;
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            ObjectNode object = nodes.objectNode().put("type", "object");
            object.set("additionalProperties", of(map.getActualTypeArguments()[1]));
            return object;
        }
        if (type instanceof Class<?> plain && plain.isRecord()) {
            return reference(plain);
        }
        ObjectNode schema = nodes.objectNode();
        if (type == int.class || type == long.class || type == Integer.class) {
            return schema.put("type", "integer").put("minimum", 0);
        }
        if (type == boolean.class) {
            return schema.put("type", "boolean");
        }
        schema.put("type", "string");
        if (type == UUID.class) {
            schema.put("format", "uuid");
        } else if (type == Instant.class) {
            schema.put("format", "date-time");
        } else if (type != String.class) {
            throw new IllegalArgumentException("no schema for " + type.getTypeName());
        }
        return schema;
    }

    ObjectNode reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!records.containsKey(name)) {
            ObjectNode schema = nodes.objectNode().put("type", "object");
            records.put(name, schema);
            ObjectNode properties = schema.putObject("properties");
            for (RecordComponent part : type.getRecordComponents()) {
                properties.set(part.getName(), part(part));
                schema.withArrayProperty("required").add(part.getName());
            }
        }
        return nodes.objectNode().put("$ref", "#/components/schemas/" + name);
    }

    private ObjectNode part(RecordComponent part) {
        ObjectNode schema = of(part.getGenericType());
        AnnotatedType annotated = part.getAnnotatedType();
        if (annotated.isAnnotationPresent(Nullable.class)) {
            String type = schema.path("type").asString();
            schema.putArray("type").add(type).add("null");
        }
        Says says = part.getAnnotation(Says.class);
        if (says != null) {
            schema.put("description", says.value());
        }
        return schema;
    }

    /// All records that were referred to.
    ObjectNode all() {
        ObjectNode all = nodes.objectNode();
        records.forEach(all::set);
        return all;
    }
}

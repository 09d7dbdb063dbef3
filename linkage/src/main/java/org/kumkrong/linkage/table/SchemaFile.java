// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads and writes the schema of a table: `columns:` with a role for each, and `threshold-bits:`.
final class SchemaFile {
    private static final String DATES = "dates";
    private static final String AS = "as";
    private static final String ALSO = "also";

    private SchemaFile() {}

    static String write(TableSchema schema) {
        StringBuilder text = new StringBuilder();
        text.append("# What each column holds, and so how it is compared. Edit, then run again with --schema.\n");
        text.append("# Roles: ").append(ColumnRole.words()).append(".\n");
        text.append("# dates: year first, day first or month first. also: other files' names for the column.\n");
        text.append("threshold-bits: ").append(schema.thresholdBits()).append('\n');
        text.append("columns:\n");
        for (TableSchema.Column column : schema.columns()) {
            text.append("  ")
                    .append(quoted(column.name()))
                    .append(": {as: ")
                    .append(column.role().word());
            if (column.role() == ColumnRole.DATE || column.role() == ColumnRole.EVENT_DATE) {
                text.append(", dates: ").append(words(column.order()));
            }
            if (!column.also().isEmpty()) {
                text.append(", also: [")
                        .append(String.join(
                                ", ",
                                column.also().stream().map(SchemaFile::quoted).toList()))
                        .append(']');
            }
            text.append('}');
            if (!column.why().isEmpty()) {
                text.append("  # ").append(column.why());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String words(DateOrder order) {
        return order.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static TableSchema read(Path file) {
        try {
            Object loaded = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            return schema(file, map(file, "the file", loaded));
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> ", line " + (mark.getLine() + 1))
                    .orElse("");
            throw new TableException(file + line + ": not YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new TableException(file + ": not YAML", e);
        } catch (IOException e) {
            throw new TableException(file + ": cannot be read", e);
        }
    }

    private static TableSchema schema(Path file, Map<?, ?> top) {
        double threshold = TableSchema.THRESHOLD_BITS_DEFAULT;
        List<TableSchema.Column> columns = new ArrayList<>();
        for (Map.Entry<?, ?> entry : top.entrySet()) {
            switch (String.valueOf(entry.getKey())) {
                case "threshold-bits" -> threshold = number(file, entry.getValue());
                case "columns" ->
                    map(file, "columns", entry.getValue()).forEach((name, told) -> {
                        columns.add(column(file, String.valueOf(name), map(file, "column " + name, told)));
                    });
                default ->
                    throw new TableException(
                            file + ": unknown word " + entry.getKey() + "; known are columns and threshold-bits");
            }
        }
        if (columns.stream().allMatch(column -> column.role() == ColumnRole.IGNORED)) {
            throw new TableException(file + ": no column is compared. Give at least one a role under columns");
        }
        return new TableSchema(columns, threshold);
    }

    private static TableSchema.Column column(Path file, String name, Map<?, ?> told) {
        for (Object key : told.keySet()) {
            if (!List.of(AS, DATES, ALSO).contains(String.valueOf(key))) {
                throw new TableException(
                        file + ", column " + name + ": unknown word " + key + "; known are as, dates and also");
            }
        }
        String as = String.valueOf(told.get(AS));
        ColumnRole role = ColumnRole.of(as)
                .orElseThrow(() -> new TableException(
                        file + ", column " + name + ": unknown role " + as + "; known are " + ColumnRole.words()));
        return new TableSchema.Column(name, role, order(file, name, told.get(DATES)), also(told.get(ALSO)), "");
    }

    private static DateOrder order(Path file, String name, @Nullable Object told) {
        if (told == null) {
            return DateOrder.YEAR_FIRST;
        }
        return Arrays.stream(DateOrder.values())
                .filter(order -> words(order).equals(told))
                .findFirst()
                .orElseThrow(() -> new TableException(
                        file + ", column " + name + ": dates must be year first, day first or month first"));
    }

    private static List<String> also(@Nullable Object told) {
        return told instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }

    private static double number(Path file, @Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        throw new TableException(file + ": threshold-bits must be a number");
    }

    private static Map<?, ?> map(Path file, String where, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new TableException(file + ": " + where + " must hold name: value pairs");
    }
}

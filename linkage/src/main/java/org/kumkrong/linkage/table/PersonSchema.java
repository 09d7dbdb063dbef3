// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.linkage.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kumkrong.linkage.BlockingRule;
import org.kumkrong.linkage.Clustering;
import org.kumkrong.linkage.Comparison;
import org.kumkrong.linkage.Field;
import org.kumkrong.linkage.FieldType;
import org.kumkrong.linkage.KeyPart;
import org.kumkrong.linkage.KeyPart.Form;
import org.kumkrong.linkage.Records;
import org.kumkrong.linkage.Schema;

/// The engine's schema for a table of people, and how its rows become records.
///
/// One frozen configuration for all tables: which comparison and which blocking keys a role gets, and how rows gather.
final class PersonSchema {
    private static final double UNSCORED_BITS = -6;
    private static final int NEAR_DAYS = 4;
    private static final int FAR_DAYS = 15;
    private static final String BIRTH_PARTS = "birth date from its parts";

    private static final Set<ColumnRole> WITHOUT_FIELD =
            EnumSet.of(ColumnRole.IGNORED, ColumnRole.MONTH, ColumnRole.DAY, ColumnRole.NAMES_AGAIN);

    private final TableSchema table;
    private final List<Field> fields = new ArrayList<>();
    private final List<Comparison> comparisons = new ArrayList<>();
    private final Set<String> measured = new HashSet<>();
    private final int[] fieldOf;
    private final int birthParts;
    private final int given;
    private final int family;

    PersonSchema(TableSchema table) {
        this.table = table;
        this.fieldOf = new int[table.columns().size()];
        this.given = first(ColumnRole.GIVEN_NAME);
        this.family = first(ColumnRole.FAMILY_NAME);
        boolean parts = false;
        for (int c = 0; c < fieldOf.length; c++) {
            TableSchema.Column column = table.columns().get(c);
            fieldOf[c] = -1;
            if (column.role() == ColumnRole.YEAR) {
                parts = true;
            } else if (!WITHOUT_FIELD.contains(column.role())) {
                fieldOf[c] = fields.size();
                fields.add(new Field(column.name(), type(column.role())));
                if (column.role() == ColumnRole.AMOUNT || column.role() == ColumnRole.EVENT_DATE) {
                    measured.add(column.name());
                }
                comparisons.add(comparison(column, nameOf(given), nameOf(family)));
            }
        }
        this.birthParts = parts ? fields.size() : -1;
        if (parts) {
            fields.add(new Field(BIRTH_PARTS, FieldType.DATE));
            comparisons.add(new Comparison.SameDate(BIRTH_PARTS, BIRTH_PARTS));
        }
    }

    private int first(ColumnRole role) {
        for (int c = 0; c < fieldOf.length; c++) {
            if (table.columns().get(c).role() == role) {
                return c;
            }
        }
        return -1;
    }

    private String nameOf(int column) {
        return column < 0 ? "" : table.columns().get(column).name();
    }

    private static FieldType type(ColumnRole role) {
        return switch (role) {
            case GIVEN_NAME, FAMILY_NAME, FULL_NAME -> FieldType.NAME;
            case DATE -> FieldType.DATE;
            case CODE, PHONE -> FieldType.CODE;
            case LINE, EMAIL -> FieldType.LINE;
            case WORD -> FieldType.KEY;
            case NUMBER, AMOUNT, EVENT_DATE -> FieldType.NUMBER;
            case YEAR, MONTH, DAY, NAMES_AGAIN, IGNORED ->
                throw new IllegalStateException(role + " has no field of its own");
        };
    }

    private static Comparison comparison(TableSchema.Column column, String given, String family) {
        String name = column.name();
        return switch (column.role()) {
            case GIVEN_NAME -> new Comparison.SameName(name, name, name.equals(given) ? family : "", true);
            case FAMILY_NAME -> new Comparison.SameName(name, name, name.equals(family) ? given : "", false);
            case FULL_NAME -> new Comparison.SameFullName(name, name);
            case DATE -> new Comparison.SameDate(name, name);
            case CODE, PHONE -> new Comparison.SameCode(name, name);
            case LINE, EMAIL -> new Comparison.SameLine(name, name);
            case WORD -> new Comparison.SameWord(name, name);
            case NUMBER -> new Comparison.SameNumber(name, name, 1, 3);
            case AMOUNT -> new Comparison.SameAmount(name, name);
            case EVENT_DATE -> new Comparison.SameNumber(name, name, NEAR_DAYS, FAR_DAYS);
            case YEAR, MONTH, DAY, NAMES_AGAIN, IGNORED ->
                throw new IllegalStateException(column.role() + " is not compared");
        };
    }

    /// The schema with the given blocking rules.
    Schema schema(List<BlockingRule> blocking) {
        return new Schema(
                fields,
                comparisons,
                blocking,
                new Clustering(Clustering.Mean.PLAIN, table.thresholdBits(), UNSCORED_BITS));
    }

    /// Every combination of keys that may serve as a blocking rule: one field alone, or two or three together.
    List<List<KeyPart>> blockingCandidates() {
        List<List<KeyPart>> parts = new ArrayList<>();
        for (Field field : fields) {
            parts.add(forms(field));
        }
        List<List<KeyPart>> candidates = new ArrayList<>();
        for (int a = 0; a < parts.size(); a++) {
            for (KeyPart first : parts.get(a)) {
                candidates.add(List.of(first));
                for (int b = a + 1; b < parts.size(); b++) {
                    for (KeyPart second : parts.get(b)) {
                        candidates.add(List.of(first, second));
                    }
                }
            }
        }
        return candidates;
    }

    /// Parts that split a block which too many share: the strictest key of each field.
    List<KeyPart> splits() {
        return fields.stream()
                .filter(field -> field.type() != FieldType.KEY && field.type() != FieldType.NUMBER)
                .map(field -> forms(field).getFirst())
                .toList();
    }

    private List<KeyPart> forms(Field field) {
        List<Form> forms = switch (field.type()) {
            case NAME -> List.of(Form.SOUND, Form.START);
            case DATE -> List.of(Form.EXACT, Form.YEAR, Form.MONTH_DAY);
            case CODE, LINE -> List.of(Form.EXACT, Form.START);
            case KEY -> List.of(Form.EXACT);
            case NUMBER -> measured.contains(field.name()) ? List.of(Form.NEAR) : List.of();
            case TEXT -> List.of();
        };
        return forms.stream().map(form -> new KeyPart(field.name(), form)).toList();
    }

    /// Adds one row to the records.
    ///
    /// @param mapping for each cell the schema's column, −1 for none
    void add(Records records, long stableKey, int[] mapping, List<String> cells) {
        records.begin(stableKey);
        NameParts names = new NameParts();
        int year = 0;
        int month = 0;
        int day = 0;
        for (int i = 0; i < mapping.length; i++) {
            if (mapping[i] < 0) {
                continue;
            }
            TableSchema.Column column = table.columns().get(mapping[i]);
            String cell = Cells.clean(cells.get(i));
            switch (column.role()) {
                case YEAR -> year = number(cell);
                case MONTH -> month = number(cell);
                case DAY -> day = number(cell);
                case NAMES_AGAIN -> names.again(cell);
                default -> {
                    if (mapping[i] == given) {
                        names.given(cell);
                    } else if (mapping[i] == family) {
                        names.family(cell);
                    } else if (fieldOf[mapping[i]] >= 0) {
                        records.add(fieldOf[mapping[i]], value(column, cell));
                    }
                }
            }
        }
        if (given >= 0) {
            records.add(fieldOf[given], names.given());
        }
        if (family >= 0) {
            records.add(fieldOf[family], names.family());
        }
        if (birthParts >= 0 && year > 0) {
            records.add(birthParts, DateOrder.date(year, month, day));
        }
        records.end();
    }

    private static int number(String cell) {
        int[] numbers = DateOrder.numbers(cell);
        return numbers.length == 0 ? 0 : numbers[0];
    }

    private static String value(TableSchema.Column column, String cell) {
        return switch (column.role()) {
            case DATE, EVENT_DATE -> column.order().read(cell);
            case PHONE -> Cells.phone(cell);
            case CODE -> Cells.compact(cell);
            case AMOUNT -> Cells.amount(cell);
            default -> cell;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.bench.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kumkrong.bench.score.Arguments;
import org.kumkrong.bench.score.Figures;
import org.kumkrong.bench.score.Spent;

/// Links the synthetic register in plain SQL on DuckDB: what a good data engineer would write in an afternoon.
///
/// `--in FOLDER [--out FOLDER] [--json FILE]`. The same pairs and the same levels as the Splink arm; learning on
/// counts of patterns, joining everything that is connected. Needs no Python.
final class SqlBar implements AutoCloseable {
    private static final int RANDOM_PAIRS = 1_000_000;
    private static final double START_SHARE = 0.1;
    private static final double LINK_BITS = Math.log(19) / Math.log(2); // probability 0.95
    private static final List<List<String>> TRAINING =
            List.of(List.of("dob", "first_name"), List.of("surname", "postcode"));

    private final Connection database;
    private final Statement sql;

    private SqlBar() throws SQLException {
        database = DriverManager.getConnection("jdbc:duckdb:");
        sql = database.createStatement();
    }

    public static void main(String[] args) throws IOException, SQLException {
        Arguments arguments = Arguments.of(args);
        Figures figures = new Figures();
        figures.note("arm", "sql");
        Spent spent = new Spent();
        try (SqlBar bar = new SqlBar()) {
            int rows = bar.load(Path.of(arguments.need("in")).resolve("people.csv"));
            spent.mark("load", figures);
            double[][] u = bar.notMatching(rows);
            double[][] m = bar.matching(u);
            spent.mark("train", figures);
            figures.note("pairs", bar.block());
            spent.mark("block", figures);
            bar.score(m, u, bar.priorBits(rows));
            spent.mark("score", figures);
            int[] entities = bar.join(rows);
            spent.mark("cluster", figures);
            if (arguments.has("out")) {
                write(entities, Path.of(arguments.need("out")));
                spent.mark("write", figures);
            }
            figures.note("rows", rows);
        }
        spent.totals(figures);
        figures.publish(arguments.or("json", ""));
    }

    @Override
    public void close() throws SQLException {
        sql.close();
        database.close();
    }

    private long number(String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private int load(Path file) throws SQLException {
        sql.execute("""
                create table rows as select row_number() over () as id, *
                from read_csv('%s', header = true, all_varchar = true)
                """.formatted(file.toString().replace("'", "''")));
        String frequencies = SqlLevels.ALL.stream()
                .filter(SqlLevels::byFrequency)
                .map(levels -> ", count(*) over (partition by %1$s)::double / count(%1$s) over () as tf_%1$s"
                        .formatted(levels.column()))
                .collect(Collectors.joining());
        sql.execute("create table people as select *" + frequencies + " from rows");
        sql.execute("drop table rows");
        return Math.toIntExact(number("select count(*) from people"));
    }

    private static String levels() {
        return SqlLevels.ALL.stream().map(SqlLevels::level).collect(Collectors.joining(", "));
    }

    private static String same(List<String> columns) {
        return columns.stream()
                .map(column -> "l.%1$s = r.%1$s".formatted(column))
                .collect(Collectors.joining(" and "));
    }

    /// Counts of patterns over pairs chosen by `from`, a join of `people l` and `people r`.
    private List<Mixture.Pattern> patterns(String from) throws SQLException {
        String names =
                SqlLevels.ALL.stream().map(levels -> "g_" + levels.column()).collect(Collectors.joining(", "));
        List<Mixture.Pattern> patterns = new ArrayList<>();
        try (ResultSet result =
                sql.executeQuery("select %s, count(*) from (select %s from %s) group by all order by all"
                        .formatted(names, levels(), from))) {
            while (result.next()) {
                int[] levels = new int[SqlLevels.ALL.size()];
                for (int i = 0; i < levels.length; i++) {
                    levels[i] = result.getInt(i + 1);
                }
                patterns.add(new Mixture.Pattern(levels, result.getLong(levels.length + 1)));
            }
        }
        return patterns;
    }

    /// Shares of levels among pairs taken at random, nearly none of which match.
    private double[][] notMatching(int rows) throws SQLException {
        String from = """
                (select 1 + hash(i, 1) %% %1$d as a, 1 + hash(i, 2) %% %1$d as b from range(%2$d) t(i)) p
                join people l on l.id = p.a join people r on r.id = p.b where p.a <> p.b
                """.formatted(rows, (long) Math.min(RANDOM_PAIRS, (double) rows * rows));
        return shares(patterns(from));
    }

    private static double[][] shares(List<Mixture.Pattern> patterns) {
        double[][] shares = new double[SqlLevels.ALL.size()][];
        for (int c = 0; c < shares.length; c++) {
            double[] counts = new double[SqlLevels.ALL.get(c).count()];
            for (Mixture.Pattern pattern : patterns) {
                if (pattern.levels()[c] >= 0) {
                    counts[pattern.levels()[c]] += pattern.pairs();
                }
            }
            shares[c] = Mixture.shares(counts);
        }
        return shares;
    }

    /// Learns from pairs that agree on some columns what the other columns are worth, and takes the mean.
    private double[][] matching(double[][] u) throws SQLException {
        double[][] sum = new double[u.length][];
        int[] times = new int[u.length];
        for (List<String> block : TRAINING) {
            List<Mixture.Pattern> patterns = patterns("people l join people r on " + same(block) + " and l.id < r.id");
            double[][] learned = Mixture.learn(without(patterns, block), u, start(), START_SHARE);
            for (int c = 0; c < u.length; c++) {
                if (!block.contains(SqlLevels.ALL.get(c).column())) {
                    double[] before = sum[c] == null ? new double[u[c].length] : sum[c];
                    for (int level = 0; level < before.length; level++) {
                        before[level] += learned[c][level];
                    }
                    sum[c] = before;
                    times[c]++;
                }
            }
        }
        for (int c = 0; c < u.length; c++) {
            for (int level = 0; level < sum[c].length; level++) {
                sum[c][level] /= times[c];
            }
        }
        return sum;
    }

    private static List<Mixture.Pattern> without(List<Mixture.Pattern> patterns, List<String> columns) {
        return patterns.stream()
                .map(pattern -> new Mixture.Pattern(
                        IntStream.range(0, pattern.levels().length)
                                .map(c -> columns.contains(SqlLevels.ALL.get(c).column()) ? -1 : pattern.levels()[c])
                                .toArray(),
                        pattern.pairs()))
                .toList();
    }

    private static double[][] start() {
        double[][] start = new double[SqlLevels.ALL.size()][];
        for (int c = 0; c < start.length; c++) {
            int levels = SqlLevels.ALL.get(c).count();
            start[c] = new double[levels];
            for (int level = 0; level < levels; level++) {
                start[c][level] = level == 0 ? 0.8 : 0.2 / (levels - 1);
            }
        }
        return start;
    }

    /// Pairs that agree under some rule, each once: under the first rule it meets.
    private long block() throws SQLException {
        List<String> parts = new ArrayList<>();
        for (int rule = 0; rule < SyntheticRules.ALL.size(); rule++) {
            String earlier = SyntheticRules.ALL.subList(0, rule).stream()
                    .map(columns -> " and not coalesce(" + same(columns) + ", false)")
                    .collect(Collectors.joining());
            parts.add("select l.id as a, r.id as b from people l join people r on " + same(SyntheticRules.ALL.get(rule))
                    + " where l.id < r.id" + earlier);
        }
        sql.execute("create table pairs as " + String.join(" union all ", parts));
        return number("select count(*) from pairs");
    }

    /// Starting odds in bits: sure pairs, of which we guess to see four in five, over all.
    private double priorBits(int rows) throws SQLException {
        long sure = number("""
                select count(*) from people l join people r
                on l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob and l.id < r.id
                """)
                + number(
                        "select count(*) from people l join people r on l.email = r.email and l.id < r.id"
                                + " and not coalesce(l.first_name = r.first_name and l.surname = r.surname and l.dob = r.dob, false)");
        double share = Math.max(1, sure) / 0.8 / (0.5 * rows * (rows - 1.0));
        return Math.log(share / (1 - share)) / Math.log(2);
    }

    private void score(double[][] m, double[][] u, double priorBits) throws SQLException {
        String bits = IntStream.range(0, m.length)
                .mapToObj(c -> SqlLevels.ALL.get(c).bits(m[c], u[c]))
                .collect(Collectors.joining(" + "));
        String frequencies = SqlLevels.ALL.stream()
                .filter(SqlLevels::byFrequency)
                .map(levels -> ", l.tf_" + levels.column())
                .collect(Collectors.joining());
        sql.execute("""
                create table links as select a, b, bits from (
                  select a, b, %s + %s as bits from (
                    select p.a, p.b, %s%s from pairs p join people l on l.id = p.a join people r on r.id = p.b))
                where bits >= 0
                """.formatted(priorBits, bits, levels(), frequencies));
    }

    private int[] join(int rows) throws SQLException {
        int[] parent = IntStream.rangeClosed(0, rows).toArray();
        try (ResultSet links = sql.executeQuery("select a, b from links where bits >= " + LINK_BITS)) {
            while (links.next()) {
                int a = root(parent, links.getInt(1));
                int b = root(parent, links.getInt(2));
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
        return IntStream.rangeClosed(1, rows).map(row -> root(parent, row)).toArray();
    }

    private static int root(int[] parent, int row) {
        int at = row;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static void write(int[] entities, Path folder) throws IOException {
        Files.createDirectories(folder);
        EntitiesFile.write(entities, folder.resolve("entities.csv"));
    }
}

package commonweal.office.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the office, each behind those it refers to. */
final class TableOrder {

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename)
            from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') and tablename <> 'flyway_schema_history'
            order by 1
            """;

    private static final String REFERENCES = """
            select format('%I.%I', from_schema.nspname, from_table.relname),
                   format('%I.%I', to_schema.nspname, to_table.relname)
            from pg_constraint
                 join pg_class from_table on from_table.oid = conrelid
                 join pg_namespace from_schema on from_schema.oid = from_table.relnamespace
                 join pg_class to_table on to_table.oid = confrelid
                 join pg_namespace to_schema on to_schema.oid = to_table.relnamespace
            where contype = 'f' and conrelid <> confrelid
            """;

    private TableOrder() {}

    /** Their names, with their schemas. */
    static List<String> of(Connection connection) throws SQLException {
        Map<String, Set<String>> refersTo = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery(TABLES)) {
                while (tables.next()) {
                    refersTo.put(tables.getString(1), new LinkedHashSet<>());
                }
            }
            try (ResultSet references = statement.executeQuery(REFERENCES)) {
                while (references.next()) {
                    refersTo.computeIfAbsent(references.getString(1), table -> new LinkedHashSet<>())
                            .add(references.getString(2));
                }
            }
        }
        List<String> order = new ArrayList<>();
        while (order.size() < refersTo.size()) {
            List<String> next = refersTo.keySet().stream()
                    .filter(table -> !order.contains(table) && order.containsAll(refersTo.get(table)))
                    .toList();
            if (next.isEmpty()) {
                throw new SQLException("tables refer to each other in a circle: " + refersTo.keySet());
            }
            order.addAll(next);
        }
        return order;
    }
}

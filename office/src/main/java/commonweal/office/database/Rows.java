package commonweal.office.database;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec;

/** The rows of a query, each as a record. */
public final class Rows {

    private Rows() {}

    /** All of them, in the order of the query. */
    public static <T> List<T> of(MappedQuerySpec<T> query) {
        List<T> rows = new ArrayList<>();
        for (@Nullable T row : query.list()) {
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }
}

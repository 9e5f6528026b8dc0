package commonweal.records;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How an agency's files name their columns and codes, so that a file with other names needs no code. What it does not
 * mention has the names of {@link RecordKind}.
 *
 * @param kinds for each kind of file that differs
 */
public record ColumnMap(Map<RecordKind, KindMap> kinds) {

    /** Every file has the names of {@link RecordKind}. */
    public static final ColumnMap NONE = new ColumnMap(Map.of());

    public ColumnMap {
        kinds = Map.copyOf(kinds);
    }

    /** What differs in files of this kind. */
    public KindMap of(RecordKind kind) {
        return kinds.getOrDefault(kind, KindMap.NONE);
    }

    /**
     * What differs in files of one kind.
     *
     * @param columns the name in the file by the name of the column
     * @param codes by the name of the column: the code of {@link RecordKind} by the code in the file
     * @param ignored columns of the file that are not to be looked at
     */
    public record KindMap(Map<String, String> columns, Map<String, Map<String, String>> codes, Set<String> ignored) {

        static final KindMap NONE = new KindMap(Map.of(), Map.of(), Set.of());

        public KindMap {
            columns = Map.copyOf(columns);
            codes = Map.copyOf(codes);
            ignored = Set.copyOf(ignored);
        }

        /** The name in the file of this column. */
        public String nameOf(String column) {
            return columns.getOrDefault(column, column);
        }

        /** The codes of a column as the file writes them, by the code they mean; without a map, each means itself. */
        public Map<String, String> codesOf(String column, List<String> own) {
            Map<String, String> mapped = codes.get(column);
            if (mapped != null) {
                return mapped;
            }
            return own.stream().collect(java.util.stream.Collectors.toMap(code -> code, code -> code));
        }
    }
}

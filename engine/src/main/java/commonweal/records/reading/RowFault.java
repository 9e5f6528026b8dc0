package commonweal.records.reading;

/**
 * What is wrong with one row.
 *
 * @param column the column, as the file names it; empty for the row as a whole
 * @param value the cell
 * @param code stable code, for example {@code results.unknown_code}
 * @param wrong what is wrong, in words, naming the cell
 * @param summary the same without the cell, for a message that others may read
 * @param rule what must hold
 * @param remedy what to do
 * @param cause rows with the same code, column and cause have the same cause; empty where code and column say it all
 */
public record RowFault(
        String column,
        String value,
        String code,
        String wrong,
        String summary,
        String rule,
        String remedy,
        String cause) {

    /** What makes it one cause with others. */
    String key() {
        return code + '|' + column + '|' + cause;
    }
}

/**
 * The second, independent count: the contract of measuring written as portable SQL and run in DuckDB, to check the columnar
 * engine cell by cell. It shares nothing with it but the contract, the tally and the records of the rules.
 */
@NullMarked
package commonweal.measuring.sql;

import org.jspecify.annotations.NullMarked;

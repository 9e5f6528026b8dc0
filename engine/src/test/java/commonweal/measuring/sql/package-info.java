/** The contract, kept by the SQL engine. */
@NullMarked
package commonweal.measuring.sql;

import org.jspecify.annotations.NullMarked;

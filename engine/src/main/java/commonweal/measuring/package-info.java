/**
 * How measures are made from records: who is counted where and in which groups, the columnar engine, the SQL engine that
 * checks it, and what is written of them.
 */
@NullMarked
package commonweal.measuring;

import org.jspecify.annotations.NullMarked;

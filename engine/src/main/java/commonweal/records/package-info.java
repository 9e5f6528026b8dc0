/** Student records as files: their columns and codes, how they are read, what is refused, and the snapshots of them. */
@NullMarked
package commonweal.records;

import org.jspecify.annotations.NullMarked;

/**
 * Snapshots of the rows that were counted: Parquet files in a folder that bears the name of its content, readable by their
 * owner only, listed, verified and deleted by command.
 */
@NullMarked
package commonweal.records.snapshot;

import org.jspecify.annotations.NullMarked;

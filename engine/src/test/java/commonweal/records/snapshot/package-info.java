/** What holds of snapshots of records. */
@NullMarked
package commonweal.records.snapshot;

import org.jspecify.annotations.NullMarked;

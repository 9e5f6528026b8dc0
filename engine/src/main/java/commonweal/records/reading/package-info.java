/**
 * Reads record files fast: blocks of whole lines, each column of a block into whole numbers, odd rows
 * looked at closely and told. A clean row never becomes a text.
 */
@NullMarked
package commonweal.records.reading;

import org.jspecify.annotations.NullMarked;

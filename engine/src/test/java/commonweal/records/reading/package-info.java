/** What holds of reading record files, whatever is in them. */
@NullMarked
package commonweal.records.reading;

import org.jspecify.annotations.NullMarked;

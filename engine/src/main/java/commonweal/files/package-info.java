/** Files as bytes and rows: strict CSV with places for faults, content hashes, folders written whole or not at all. */
@NullMarked
package commonweal.files;

import org.jspecify.annotations.NullMarked;

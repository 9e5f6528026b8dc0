/** The contract, kept by the engine that reads files, and what both engines say of the same records. */
@NullMarked
package commonweal.measuring.columnar;

import org.jspecify.annotations.NullMarked;

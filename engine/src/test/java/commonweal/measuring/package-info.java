/** The contract of measuring as worked examples that every engine must keep, and random states on which engines must agree. */
@NullMarked
package commonweal.measuring;

import org.jspecify.annotations.NullMarked;

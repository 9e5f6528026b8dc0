/** Worked examples of made-up states: Y. */
@NullMarked
package commonweal.synthetic;

import org.jspecify.annotations.NullMarked;

/** The tree behind a result, and how it reads in words. Leaf: knows nothing of schools or rules. */
@NullMarked
package commonweal.reason;

import org.jspecify.annotations.NullMarked;

/**
 * A made-up state that is like a real one: real schools, made-up students, and incidents that went wrong elsewhere, put in
 * on purpose. Statistics may be binary fractions here; nothing of this package decides anything.
 */
@NullMarked
package commonweal.synthetic;

import org.jspecify.annotations.NullMarked;

/** The {@code commonweal} command: what a person types, and what it prints. It knows every other package; none knows it. */
@NullMarked
package commonweal.cli;

import org.jspecify.annotations.NullMarked;

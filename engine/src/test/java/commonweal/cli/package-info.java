/** The commands as a person calls them. */
@NullMarked
package commonweal.cli;

import org.jspecify.annotations.NullMarked;

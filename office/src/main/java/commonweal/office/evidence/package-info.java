/** Files that people hand in to show that something is so: checked, kept as they came, given out to whoever may see them. */
@NullMarked
package commonweal.office.evidence;

import org.jspecify.annotations.NullMarked;

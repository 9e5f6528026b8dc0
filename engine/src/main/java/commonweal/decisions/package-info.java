/** Recorded decisions of people: designations, placements, overrides, exits. They stand beside computed results. */
@NullMarked
package commonweal.decisions;

import org.jspecify.annotations.NullMarked;

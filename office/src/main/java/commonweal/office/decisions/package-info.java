/** Recorded decisions of people about schools and districts: the record itself, recording in two steps, and what a run is given of it. */
@NullMarked
package commonweal.office.decisions;

import org.jspecify.annotations.NullMarked;

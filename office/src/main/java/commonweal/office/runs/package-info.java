/** Runs of the engine that were loaded into the office, and the cycle in which they are reviewed, made final and published. */
@NullMarked
package commonweal.office.runs;

import org.jspecify.annotations.NullMarked;

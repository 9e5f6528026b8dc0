/**
 * Worked examples of runs, numbered from simple to hard within each letter: L reading the inputs and their faults, M
 * writing a run, N replaying it, O comparing it with a published list, V telling two runs apart, X what the documents say
 * of the files.
 */
@NullMarked
package commonweal.run;

import org.jspecify.annotations.NullMarked;

/**
 * Runs made in the office: of the run in review with what was corrected since, or of files in the inbox; with the recorded
 * decisions, by the engine. And how one run differs from another.
 */
@NullMarked
package commonweal.office.making;

import org.jspecify.annotations.NullMarked;

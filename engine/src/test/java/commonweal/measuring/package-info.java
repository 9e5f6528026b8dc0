/**
 * Worked examples of measuring, to be checked by hand: QA quotients, QB values, QC tables, QD the account that adds up, QE
 * plausibility.
 */
@NullMarked
package commonweal.measuring;

import org.jspecify.annotations.NullMarked;

/**
 * Discrepancies and appeals: what districts and schools say is wrong with results in review, the effect each claim would
 * have, what was decided about it and why. A run is made with what was accepted in module {@code making}.
 */
@NullMarked
package commonweal.office.corrections;

import org.jspecify.annotations.NullMarked;

/**
 * The partners of districts and schools: the register, the evidence for each and what tier it reaches, the steps of vetting,
 * contracts, and the reviews of their work. Whether a partner is proven is computed from its dossier, never typed in.
 */
@NullMarked
package commonweal.office.partners;

import org.jspecify.annotations.NullMarked;

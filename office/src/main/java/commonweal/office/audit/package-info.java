/**
 * What was done, by whom and why. The database writes it ({@code V001__audit.sql}); here is who says for whom a transaction
 * acts, and what looks at the record afterwards.
 */
@NullMarked
package commonweal.office.audit;

import org.jspecify.annotations.NullMarked;

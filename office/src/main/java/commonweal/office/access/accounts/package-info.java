/** What administrators do with accounts, and the rules it must keep. */
@NullMarked
package commonweal.office.access.accounts;

import org.jspecify.annotations.NullMarked;

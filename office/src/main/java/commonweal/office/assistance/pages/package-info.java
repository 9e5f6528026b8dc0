/** The pages of this module, and the same as CSV and JSON. */
@NullMarked
package commonweal.office.assistance.pages;

import org.jspecify.annotations.NullMarked;

/** What was published of the Statewide System of Support, the rules of the queue, and what the forms of this module have in common. */
@NullMarked
package commonweal.office.assistance.terms;

import org.jspecify.annotations.NullMarked;

/** Liaisons, leads and specialists: their capacity, their districts, their load. */
@NullMarked
package commonweal.office.assistance.people;

import org.jspecify.annotations.NullMarked;

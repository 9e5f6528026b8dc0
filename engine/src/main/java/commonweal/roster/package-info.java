/** Schools and districts: codes, kinds, grades, types, opening and closing, baseline years. */
@NullMarked
package commonweal.roster;

import org.jspecify.annotations.NullMarked;

/** One-time codes, and the picture that gives their secret to a telephone. */
@NullMarked
package commonweal.office.access.codes;

import org.jspecify.annotations.NullMarked;

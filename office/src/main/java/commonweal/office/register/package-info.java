/** The register of schools and districts: which there are, whose a school is, what they are called, and finding one by that. */
@NullMarked
package commonweal.office.register;

import org.jspecify.annotations.NullMarked;

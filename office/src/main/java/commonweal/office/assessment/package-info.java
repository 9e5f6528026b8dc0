/**
 * Self-assessments: what a district says of itself against the six district standards, and a district or school against the
 * Conditions for School Effectiveness.
 */
@NullMarked
package commonweal.office.assessment;

import org.jspecify.annotations.NullMarked;

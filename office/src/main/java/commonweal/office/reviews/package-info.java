/**
 * District reviews: the plan of a school year, the draw and the selection, each review from its team to its report, and the
 * six district standards with their indicators, which self-assessments rest on, too.
 */
@NullMarked
package commonweal.office.reviews;

import org.jspecify.annotations.NullMarked;

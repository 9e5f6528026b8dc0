/**
 * From measures to levels: targets, points, indexes, percentiles, school and district levels, special-education need. A
 * pure function of roster, policy, measures and decisions: it reads no file and knows no student.
 */
@NullMarked
package commonweal.judgement;

import org.jspecify.annotations.NullMarked;

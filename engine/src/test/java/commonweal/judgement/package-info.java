/**
 * Worked examples of the rules, numbered from simple to hard within each letter: A targets, B points for gap narrowing, C
 * growth, graduation and dropout, D extra credit, E annual and cumulative index, F percentiles, G school levels, H
 * districts and special education, I decisions, J whole published lists, K properties.
 */
@NullMarked
package commonweal.judgement;

import org.jspecify.annotations.NullMarked;

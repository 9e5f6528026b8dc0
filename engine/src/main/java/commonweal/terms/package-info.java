/** The field's own words, each as one type: groups, subjects, measures, indicators, levels, school types. Leaf. */
@NullMarked
package commonweal.terms;

import org.jspecify.annotations.NullMarked;

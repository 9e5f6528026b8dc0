/** What is wrong with an input: faults as data, collected, grouped by cause and told in three sentences. Leaf. */
@NullMarked
package commonweal.faults;

import org.jspecify.annotations.NullMarked;

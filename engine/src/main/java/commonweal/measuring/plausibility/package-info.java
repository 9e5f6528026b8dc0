/** Whether what was counted can be so: checks of each year against itself and the year before, one class each. */
@NullMarked
package commonweal.measuring.plausibility;

import org.jspecify.annotations.NullMarked;

/**
 * A determination as something that can be kept: reading its inputs, writing it whole, replaying a reason from it, and
 * comparing it with a published list or with another one.
 */
@NullMarked
package commonweal.run;

import org.jspecify.annotations.NullMarked;

/** What day it is for the office: one business date, which every clock, duty, reminder and page reads. */
@NullMarked
package commonweal.office.clock;

import org.jspecify.annotations.NullMarked;

/** Law, policy and words that come with the program as files of data, beside the code that lives by them. */
@NullMarked
package commonweal.office.shipped;

import org.jspecify.annotations.NullMarked;

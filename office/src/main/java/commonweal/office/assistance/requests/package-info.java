/** Requests for assistance, their steps, and the queue. */
@NullMarked
package commonweal.office.assistance.requests;

import org.jspecify.annotations.NullMarked;

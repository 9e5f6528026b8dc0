/** Who serves whom: offices and the districts they serve, people and their capacity, requests, the queue, the service log. */
@NullMarked
package commonweal.office.assistance;

import org.jspecify.annotations.NullMarked;

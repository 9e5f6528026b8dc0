/** What is measured of whom: the table of measures and the file that carries it. */
@NullMarked
package commonweal.measures;

import org.jspecify.annotations.NullMarked;

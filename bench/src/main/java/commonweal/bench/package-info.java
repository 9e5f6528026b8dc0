/** Measurements of the engine's speed, with JMH; compiled by every build and run by hand. */
@NullMarked
package commonweal.bench;

import org.jspecify.annotations.NullMarked;

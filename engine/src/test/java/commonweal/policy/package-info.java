/** Rule sets by worked examples, from simple to hard: P refusals, Q years in force, R the shipped files, S schema, T diff. */
@NullMarked
package commonweal.policy;

import org.jspecify.annotations.NullMarked;

/** The projects of districts and schools: Wraparound Zones and others, each with its milestones. No money is kept here. */
@NullMarked
package commonweal.office.projects;

import org.jspecify.annotations.NullMarked;

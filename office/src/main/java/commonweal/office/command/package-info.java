/** What a person types to run the office: serve, demo, backup, restore, audit-log. */
@NullMarked
package commonweal.office.command;

import org.jspecify.annotations.NullMarked;

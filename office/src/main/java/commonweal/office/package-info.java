/**
 * The office: where people see what the engine decided, understand it and act on it. Each package below is a module with
 * its own words, tables and pages; what lies in its root is for others, what lies deeper is its own.
 */
@NullMarked
package commonweal.office;

import org.jspecify.annotations.NullMarked;

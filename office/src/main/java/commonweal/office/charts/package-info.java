/**
 * Pictures made on the server: the map of districts, and charts. Each is a record of exact figures that gives an SVG with
 * title and description, and the same figures as a table. They need no script and no library, and look the same on a page,
 * on paper and in a document. What they look like stands in {@code static/look/charts.css}.
 */
@NullMarked
package commonweal.office.charts;

import org.jspecify.annotations.NullMarked;

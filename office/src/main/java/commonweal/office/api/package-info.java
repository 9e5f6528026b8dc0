/**
 * What the office knows, for programs: JSON under {@code /api}, with the same permissions as the pages. It is described in
 * {@code openapi.json}, which a test holds to what is really there.
 */
@NullMarked
package commonweal.office.api;

import org.jspecify.annotations.NullMarked;

/**
 * The office in a real browser, as its users meet it: A the public, B a program officer, C a superintendent under embargo,
 * D the keyboard alone, E every page, F paper. All look at one demo office, in this order.
 */
@NullMarked
package commonweal.browser;

import org.jspecify.annotations.NullMarked;

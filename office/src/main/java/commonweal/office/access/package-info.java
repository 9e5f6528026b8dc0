/**
 * Who may come in, as what, and where: accounts, the roles they hold, and the table of what each role may do. Whatever a
 * page or a program asks for passes {@link commonweal.office.access.AccessCheck}; what states no action is refused.
 */
@NullMarked
package commonweal.office.access;

import org.jspecify.annotations.NullMarked;

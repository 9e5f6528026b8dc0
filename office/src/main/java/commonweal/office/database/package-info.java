/**
 * Where the office keeps what people do: one PostgreSQL, its own in the home folder or a server named by a setting; the
 * same statements on both. It says who acts in every transaction, so that the database can write it down.
 */
@NullMarked
package commonweal.office.database;

import org.jspecify.annotations.NullMarked;

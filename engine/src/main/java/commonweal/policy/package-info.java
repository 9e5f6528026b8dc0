/**
 * The framework as data: a rule set is a dated YAML file whose every clause has a value, the years it holds for, a
 * citation and a status. Java knows kinds of rules (the records here), never their numbers.
 */
@NullMarked
package commonweal.policy;

import org.jspecify.annotations.NullMarked;

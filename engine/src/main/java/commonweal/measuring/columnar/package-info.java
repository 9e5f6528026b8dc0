/**
 * The engine that counts fast: every row becomes one packed whole number, laid by its school; each school is then counted
 * in one small histogram that fits into a processor's cache; districts and the state are sums of histograms. Read in this
 * order: {@link commonweal.measuring.columnar.PackedRow}, {@code ResultKinds}, {@code ResultBlock}, {@code ResultRows},
 * {@code SchoolRows}, {@code Histogram}, {@code Counting}.
 */
@NullMarked
package commonweal.measuring.columnar;

import org.jspecify.annotations.NullMarked;

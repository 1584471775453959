/** Benchmarks of what is too small for {@code bench}, by JMH. */
@NullMarked
package io.autovoice.jmh;

import org.jspecify.annotations.NullMarked;

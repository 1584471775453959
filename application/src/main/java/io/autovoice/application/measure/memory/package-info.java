/** How much memory this process uses while something runs, sampled by a thread that exists only meanwhile. May depend on the domain. */
@NullMarked
package io.autovoice.application.measure.memory;

import org.jspecify.annotations.NullMarked;

/** Adding voice and band under a true-peak limiter. May depend on the domain. */
@NullMarked
package io.autovoice.cpu.mixing;

import org.jspecify.annotations.NullMarked;

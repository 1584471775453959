/** Adding voice and band under a true-peak limiter. May depend on the domain and on shifting. */
@NullMarked
package io.autovoice.cpu.mixing;

import org.jspecify.annotations.NullMarked;

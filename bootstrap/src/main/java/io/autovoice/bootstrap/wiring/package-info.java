/** Puts ports, adapters and use cases together: the one place that names adapters. */
@NullMarked
package io.autovoice.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;

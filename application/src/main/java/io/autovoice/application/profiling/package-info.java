/** Timing from the outside: decorators that are themselves the ports. May depend on the domain, io and stages. */
@NullMarked
package io.autovoice.application.profiling;

import org.jspecify.annotations.NullMarked;

/** How busy a GPU is while something runs: the port to whoever watches it, and what was seen. May depend on the domain. */
@NullMarked
package io.autovoice.application.measure.gpu;

import org.jspecify.annotations.NullMarked;

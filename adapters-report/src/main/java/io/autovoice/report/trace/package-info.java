/** A run in Chrome's trace event format, which Perfetto and chrome://tracing open. */
@NullMarked
package io.autovoice.report.trace;

import org.jspecify.annotations.NullMarked;

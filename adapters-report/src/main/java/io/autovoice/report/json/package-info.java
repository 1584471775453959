/** Documents as JSON and back. The only package that sees Jackson, but for the trace, which writes through it. */
@NullMarked
package io.autovoice.report.json;

import org.jspecify.annotations.NullMarked;

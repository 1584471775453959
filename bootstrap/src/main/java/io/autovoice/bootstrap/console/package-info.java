/**
 * The two streams and what is written to them: results on standard output, everything else on standard error. May depend on
 * application values.
 */
@NullMarked
package io.autovoice.bootstrap.console;

import org.jspecify.annotations.NullMarked;

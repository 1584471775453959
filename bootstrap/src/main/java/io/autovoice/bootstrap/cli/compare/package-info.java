/** The command {@code compare}. May use everything. */
@NullMarked
package io.autovoice.bootstrap.cli.compare;

import org.jspecify.annotations.NullMarked;

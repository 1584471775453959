/** Options that several commands share, what a command works with, and the checks before any work begins. */
@NullMarked
package io.autovoice.bootstrap.cli.options;

import org.jspecify.annotations.NullMarked;

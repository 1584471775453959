/** The command line: one class a command, thin, and one handler from failure to exit code. */
@NullMarked
package io.autovoice.bootstrap.cli;

import org.jspecify.annotations.NullMarked;

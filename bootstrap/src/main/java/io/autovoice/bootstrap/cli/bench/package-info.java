/** The command {@code bench}: what combinations cost, a stored profile, and another build in a process beside ours. May depend on options and wiring. */
@NullMarked
package io.autovoice.bootstrap.cli.bench;

import org.jspecify.annotations.NullMarked;

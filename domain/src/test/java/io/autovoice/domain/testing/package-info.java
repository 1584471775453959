/** Contracts that every adapter of a stage port must pass, and small fakes for tests that need a stage but not its work. */
@NullMarked
package io.autovoice.domain.testing;

import org.jspecify.annotations.NullMarked;

/** Small fakes for tests that need a stage but not its work. May depend on the domain; the contracts of the ports are in the package below. */
@NullMarked
package io.autovoice.domain.testing;

import org.jspecify.annotations.NullMarked;

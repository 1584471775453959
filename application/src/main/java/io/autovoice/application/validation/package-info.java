/** Checking a system: the three tests of the requirement as a use case, and the ports to whoever measures and reports. */
@NullMarked
package io.autovoice.application.validation;

import org.jspecify.annotations.NullMarked;

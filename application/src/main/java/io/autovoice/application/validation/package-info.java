/**
 * Checking a system: the three tests of the requirement as a use case, and the port to whoever watches the GPU. May depend on the
 * conversion, profiling and reports.
 */
@NullMarked
package io.autovoice.application.validation;

import org.jspecify.annotations.NullMarked;

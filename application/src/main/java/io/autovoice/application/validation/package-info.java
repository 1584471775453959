/**
 * Checking a system as a use case: what is asked, one after the other, and the report of it. May depend on the conversion, measuring and
 * reports.
 */
@NullMarked
package io.autovoice.application.validation;

import org.jspecify.annotations.NullMarked;

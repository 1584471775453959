/**
 * The tests of a validation: each judges what it is given or converts something itself, and says in a sentence what it saw. May depend on the
 * conversion, measuring and reports.
 */
@NullMarked
package io.autovoice.application.validation.tests;

import org.jspecify.annotations.NullMarked;

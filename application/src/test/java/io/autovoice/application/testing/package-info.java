/** Fakes of the application's ports, for the tests of all modules and of embedders. */
@NullMarked
package io.autovoice.application.testing;

import org.jspecify.annotations.NullMarked;

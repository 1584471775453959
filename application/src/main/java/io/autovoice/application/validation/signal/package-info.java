/** Signals with known truth for demo, validation and tests: a song whose stems and F0 are known, and a second singer. All is computed; nothing is recorded. May depend on the domain. */
@NullMarked
package io.autovoice.application.validation.signal;

import org.jspecify.annotations.NullMarked;

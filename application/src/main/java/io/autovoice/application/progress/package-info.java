/**
 * How far a whole conversion has come, and how another thread stops it: one percentage over all steps, which never falls. May depend on the
 * domain.
 */
@NullMarked
package io.autovoice.application.progress;

import org.jspecify.annotations.NullMarked;

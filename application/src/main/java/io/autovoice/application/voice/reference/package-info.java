/**
 * What recordings of a voice are worth together as a reference: their quality, bandwidth and range, and what would help. May depend on the
 * domain and on {@code quality} below it.
 */
@NullMarked
package io.autovoice.application.voice.reference;

import org.jspecify.annotations.NullMarked;

/** Taking in voices that are trained generators. May depend on the domain, on {@code io} and on fingerprints. */
@NullMarked
package io.autovoice.application.voice.generator;

import org.jspecify.annotations.NullMarked;

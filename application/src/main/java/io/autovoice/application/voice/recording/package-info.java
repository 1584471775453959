/**
 * Recordings of a voice, and the reference they are joined into: read once each, without silence, at one rate and loudness. May depend on
 * {@code io} and on what judges references.
 */
@NullMarked
package io.autovoice.application.voice.recording;

import org.jspecify.annotations.NullMarked;

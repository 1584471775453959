/** Ports to what lies outside: audio files and stored voices. May depend on the domain and on {@code voice.reference}. */
@NullMarked
package io.autovoice.application.io;

import org.jspecify.annotations.NullMarked;

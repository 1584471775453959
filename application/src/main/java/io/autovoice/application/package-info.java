/** The use cases, what an embedder imports: convert a song, add a voice, validate. May depend on the domain only. */
@NullMarked
package io.autovoice.application;

import org.jspecify.annotations.NullMarked;

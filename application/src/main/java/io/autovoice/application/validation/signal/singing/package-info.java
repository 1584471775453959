/** A singer made by formant synthesis: score, control curves, glottal source and vocal tract. May depend on the domain. */
@NullMarked
package io.autovoice.application.validation.signal.singing;

import org.jspecify.annotations.NullMarked;

/** In which key a song suits a voice: how far the voice is moved, and the band with it. May depend on conversion and on pitch. */
@NullMarked
package io.autovoice.domain.conversion.key;

import org.jspecify.annotations.NullMarked;

/** Vibrato and melisma: finding them in an F0 contour, and taking vibrato out where it isn't wanted. May depend on pitch and audio. */
@NullMarked
package io.autovoice.domain.technique;

import org.jspecify.annotations.NullMarked;

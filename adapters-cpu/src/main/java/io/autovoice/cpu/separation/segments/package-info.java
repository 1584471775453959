/**
 * Whole songs through something that separates pieces of one length: cutting, cross-fading, the instrumental as what is left, and who
 * sings when. May depend on the domain and on {@code cpu.resampling}.
 */
@NullMarked
package io.autovoice.cpu.separation.segments;

import org.jspecify.annotations.NullMarked;

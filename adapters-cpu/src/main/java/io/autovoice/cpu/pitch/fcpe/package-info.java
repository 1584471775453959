/**
 * FCPE, a convolutional pitch network (Y. Luo et al., 2025): from mel bands to saliences. May depend on the mel bands and on what pitch
 * networks have in common.
 */
@NullMarked
package io.autovoice.cpu.pitch.fcpe;

import org.jspecify.annotations.NullMarked;

/**
 * The target's envelopes for the frames of a song: finds the target's frames that say the same, takes their mean, and gives back what a mean
 * loses. May depend on {@code hearing}, {@code track}, matching and the domain.
 */
@NullMarked
package io.autovoice.cpu.conversion.retrieval;

import org.jspecify.annotations.NullMarked;

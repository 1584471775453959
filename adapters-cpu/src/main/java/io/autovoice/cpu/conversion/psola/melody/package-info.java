/**
 * What is sung and what shall be sung, run by voiced run, in periods of so many frames, and the stretches of sound that this is done to. May
 * depend on the domain only.
 */
@NullMarked
package io.autovoice.cpu.conversion.psola.melody;

import org.jspecify.annotations.NullMarked;

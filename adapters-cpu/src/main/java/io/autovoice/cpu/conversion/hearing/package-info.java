/**
 * What a converter hears in a recording: rows of numbers, alike where the same is said, whoever says it. From the cepstrum, or from a
 * network. May depend on {@code track}, the feature store and the domain.
 */
@NullMarked
package io.autovoice.cpu.conversion.hearing;

import org.jspecify.annotations.NullMarked;

/**
 * The use case of converting a song, which is what an embedder imports. May depend on the domain, and of the packages below on {@code io},
 * {@code plan}, {@code profiling}, {@code progress} and {@code stages}; {@code report} and {@code validation} depend on it.
 */
@NullMarked
package io.autovoice.application;

import org.jspecify.annotations.NullMarked;

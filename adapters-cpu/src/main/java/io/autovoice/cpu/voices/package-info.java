/**
 * Voices as folders on disk, and the features computed from them. Audio goes through the application's ports. May depend on the domain,
 * the application and Jackson.
 */
@NullMarked
package io.autovoice.cpu.voices;

import org.jspecify.annotations.NullMarked;

/** What pitch networks and whatever runs them agree on: frames of a voice in, a guess of each frame's pitch out. */
@NullMarked
package io.autovoice.domain.pitch.network;

import org.jspecify.annotations.NullMarked;

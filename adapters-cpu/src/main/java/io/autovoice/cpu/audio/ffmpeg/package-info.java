/**
 * FFmpeg's libraries, the one place that sees them apart from what {@code cpu.audio} passes on. Each class named Media*, Audio*, Native* or
 * OutputBytes owns exactly one native handle, lives within one call and is never kept in a field of anything that lives longer.
 * Depends on the domain and the application's ports.
 */
@NullMarked
package io.autovoice.cpu.audio.ffmpeg;

import org.jspecify.annotations.NullMarked;

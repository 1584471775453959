/**
 * Audio files, read and written by FFmpeg's libraries; the one place that sees them. Each class named Media*, Audio* or Native* owns
 * exactly one native handle and lives within one call. Depends on the domain, the application's ports and the resampling.
 */
@NullMarked
package io.autovoice.cpu.audio;

import org.jspecify.annotations.NullMarked;

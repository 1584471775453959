/**
 * Audio files, read and written by FFmpeg's libraries: what is decoded, what a codec can hold, and files that appear whole or not at
 * all. Depends on the domain, the application's ports and the resampling.
 */
@NullMarked
package io.autovoice.cpu.audio;

import org.jspecify.annotations.NullMarked;

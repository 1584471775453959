/**
 * Engines on the disk: sealed by checksums, replaced atomically, built by one program at a time, never more than so many bytes. May depend on
 * {@code engines.recipe} and {@code engines.parity}.
 */
@NullMarked
package io.autovoice.gpu.engines.cache;

import org.jspecify.annotations.NullMarked;

/** {@code autovoice engines}: engines for the GPU listed, built and deleted. */
@NullMarked
package io.autovoice.bootstrap.cli.engines;

import org.jspecify.annotations.NullMarked;

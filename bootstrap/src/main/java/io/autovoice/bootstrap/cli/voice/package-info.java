/** The commands of {@code autovoice voice}. */
@NullMarked
package io.autovoice.bootstrap.cli.voice;

import org.jspecify.annotations.NullMarked;

/** {@code autovoice convert}, and what it shares with {@code demo}. */
@NullMarked
package io.autovoice.bootstrap.cli.convert;

import org.jspecify.annotations.NullMarked;

/** {@code autovoice doctor}, and what it tries out. */
@NullMarked
package io.autovoice.bootstrap.cli.doctor;

import org.jspecify.annotations.NullMarked;

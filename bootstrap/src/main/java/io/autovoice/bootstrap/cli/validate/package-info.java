/** What {@code autovoice validate} needs: which tests, which truth, which songs. */
@NullMarked
package io.autovoice.bootstrap.cli.validate;

import org.jspecify.annotations.NullMarked;

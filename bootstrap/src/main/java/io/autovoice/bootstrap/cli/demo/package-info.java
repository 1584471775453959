/** {@code autovoice demo}, and its song and voice, which {@code validate} uses too. */
@NullMarked
package io.autovoice.bootstrap.cli.demo;

import org.jspecify.annotations.NullMarked;

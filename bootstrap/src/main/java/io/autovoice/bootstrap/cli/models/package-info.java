/** {@code autovoice models}: networks listed, installed, verified and removed, with the consent that installing needs. */
@NullMarked
package io.autovoice.bootstrap.cli.models;

import org.jspecify.annotations.NullMarked;

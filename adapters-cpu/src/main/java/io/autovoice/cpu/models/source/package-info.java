/**
 * Where weights come from: packages that a package client fetches, and files that the user has. Every checksum is compared before
 * anything is opened. May start the package client as a process of its own.
 */
@NullMarked
package io.autovoice.cpu.models.source;

import org.jspecify.annotations.NullMarked;

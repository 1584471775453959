/**
 * The library of networks: what is installed, in one folder each, and how it gets there. Wires the catalogue, the sources, the readers of
 * weights and the checks together. May depend on all packages below it, and on Jackson for the manifest beside each network.
 */
@NullMarked
package io.autovoice.cpu.models;

import org.jspecify.annotations.NullMarked;

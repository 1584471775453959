/**
 * Singing with the generators of RVC (retrieval-based voice conversion, versions 1 and 2), which users bring as ONNX files. May depend on
 * the domain, content encoders, networks and matching.
 */
@NullMarked
package io.autovoice.cpu.conversion.rvc;

import org.jspecify.annotations.NullMarked;

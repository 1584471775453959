/**
 * What can be installed by name: which package holds it, which files, their checksums and licences, how they become an ONNX file, and
 * how that is checked.
 */
@NullMarked
package io.autovoice.cpu.models.catalogue;

import org.jspecify.annotations.NullMarked;

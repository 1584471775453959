/**
 * Reads the weight files of others: TensorFlow bundles, PyTorch archives, CTranslate2 models. Nothing in them is ever run, and whatever does not
 * look as it should is refused. May depend on a pickle reader with an allow-list.
 */
@NullMarked
package io.autovoice.cpu.models.weights;

import org.jspecify.annotations.NullMarked;

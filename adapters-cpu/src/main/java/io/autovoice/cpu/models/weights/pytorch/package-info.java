/**
 * Reads what PyTorch saved, in its zip format and the one before. The pickle inside may only make dictionaries, lists, numbers and tensors: whatever
 * else it asks for is refused by name, and nothing is ever looked up or called. May depend on the pickle reader.
 */
@NullMarked
package io.autovoice.cpu.models.weights.pytorch;

import org.jspecify.annotations.NullMarked;

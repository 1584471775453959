/** What an engine is made of and for: network, shapes, precision, machine. Values only; may depend on the domain and the application. */
@NullMarked
package io.autovoice.gpu.engines.recipe;

import org.jspecify.annotations.NullMarked;

/** Asks the machine for an NVIDIA GPU. May depend on the domain and the application. */
@NullMarked
package io.autovoice.gpu;

import org.jspecify.annotations.NullMarked;

/** What is said, by an encoder and kernels before it. May depend on devices, kernels, networks and the domain. */
@NullMarked
package io.autovoice.gpu.content;

import org.jspecify.annotations.NullMarked;

/**
 * Networks that take and give buffers of a device, wherever they run: as an engine on it, or on the host. May depend on devices and engines.
 */
@NullMarked
package io.autovoice.gpu.network;

import org.jspecify.annotations.NullMarked;

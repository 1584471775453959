/** How busy a GPU is, as NVML tells it to {@code nvidia-smi}, which runs as a child process. May depend on the application and the domain. */
@NullMarked
package io.autovoice.gpu.nvml;

import org.jspecify.annotations.NullMarked;

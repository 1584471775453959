/** Where NVIDIA's libraries lie on this machine: files are looked for, and nothing is loaded. May depend on the JDK alone. */
@NullMarked
package io.autovoice.gpu.libraries;

import org.jspecify.annotations.NullMarked;

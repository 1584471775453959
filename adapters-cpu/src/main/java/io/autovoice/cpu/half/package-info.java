/** Numbers of 16 bits, in which weights come and features are kept. Depends on the JDK alone. */
@NullMarked
package io.autovoice.cpu.half;

import org.jspecify.annotations.NullMarked;

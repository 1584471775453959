/** Pure signal arithmetic that several adapters need: windows, mel scale, filter design. FFTs live in the adapters. */
@NullMarked
package io.autovoice.domain.signal;

import org.jspecify.annotations.NullMarked;

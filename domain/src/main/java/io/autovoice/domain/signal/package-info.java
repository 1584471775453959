/** Pure signal arithmetic that several adapters need: windows, the sinc, the mel scale. FFTs live in the adapters. */
@NullMarked
package io.autovoice.domain.signal;

import org.jspecify.annotations.NullMarked;

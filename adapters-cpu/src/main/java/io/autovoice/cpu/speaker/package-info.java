/** Who a voice is, heard by a network. May depend on the domain, the application, the mel bands and the networks. */
@NullMarked
package io.autovoice.cpu.speaker;

import org.jspecify.annotations.NullMarked;

/** What is said, by the encoder of Whisper. May depend on the domain, the mel bands, the networks and what encoders share. */
@NullMarked
package io.autovoice.cpu.content.whisper;

import org.jspecify.annotations.NullMarked;

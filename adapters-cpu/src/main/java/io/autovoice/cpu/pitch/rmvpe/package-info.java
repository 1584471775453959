/**
 * RMVPE (H. Wei et al., Interspeech 2023) from a file of the user's: from mel bands to saliences. May depend on the mel bands and on what
 * pitch networks have in common.
 */
@NullMarked
package io.autovoice.cpu.pitch.rmvpe;

import org.jspecify.annotations.NullMarked;

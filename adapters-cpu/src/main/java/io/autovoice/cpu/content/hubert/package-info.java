/** What is said, by HuBERT and its kin (ContentVec), in files that users bring. May depend on the domain, the networks and what encoders share. */
@NullMarked
package io.autovoice.cpu.content.hubert;

import org.jspecify.annotations.NullMarked;

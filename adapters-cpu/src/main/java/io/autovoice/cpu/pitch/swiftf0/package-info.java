/** SwiftF0 (L. Nieradzik, 2025), a small and fast pitch network: from sound to pitch. May depend on what pitch networks have in common. */
@NullMarked
package io.autovoice.cpu.pitch.swiftf0;

import org.jspecify.annotations.NullMarked;

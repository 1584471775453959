/** What several content encoders share: a long recording is heard in parts, each with its neighbourhood. May depend on the domain. */
@NullMarked
package io.autovoice.cpu.content;

import org.jspecify.annotations.NullMarked;

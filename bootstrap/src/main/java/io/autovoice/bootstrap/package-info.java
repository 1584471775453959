/** Where the program starts. May depend on everything; nothing depends on it. */
@NullMarked
package io.autovoice.bootstrap;

import org.jspecify.annotations.NullMarked;

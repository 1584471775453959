/** What others wrote: libraries with native code, and which versions of all are there. May depend on the adapters' folders and runtimes. */
@NullMarked
package io.autovoice.bootstrap.libraries;

import org.jspecify.annotations.NullMarked;

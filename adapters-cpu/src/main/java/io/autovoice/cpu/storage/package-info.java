/** Where things lie on disk, how they get there whole or not at all, and long songs in temporary files. Depends on the domain and the application's resource scope. */
@NullMarked
package io.autovoice.cpu.storage;

import org.jspecify.annotations.NullMarked;

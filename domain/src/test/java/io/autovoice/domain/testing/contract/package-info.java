/** What every adapter of a port promises, as tests: implement the interface of the port and hand in your adapter. May depend on the domain and its fakes. */
@NullMarked
package io.autovoice.domain.testing.contract;

import org.jspecify.annotations.NullMarked;

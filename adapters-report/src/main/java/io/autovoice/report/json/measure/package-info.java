/** Profiles and comparisons of them as JSON. May depend on the JSON of reports, documents and the application's values. */
@NullMarked
package io.autovoice.report.json.measure;

import org.jspecify.annotations.NullMarked;

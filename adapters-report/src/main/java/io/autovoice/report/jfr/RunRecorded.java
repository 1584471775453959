package io.autovoice.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A whole conversion, committed at its end. Fields are what the recorder reads. */
@Name(RunRecorded.NAME)
@Label("Run")
@Category("AutoVoice")
@Description("A whole conversion, from entering convert to its return")
@StackTrace(false)
final class RunRecorded extends Event {
    static final String NAME = "io.autovoice.Run";

    @Label("Elapsed")
    @Timespan(Timespan.NANOSECONDS)
    long elapsed;

    @Label("Reading the Song")
    @Timespan(Timespan.NANOSECONDS)
    long reading;

    @Label("Loading the Voice")
    @Timespan(Timespan.NANOSECONDS)
    long loadingVoice;
}

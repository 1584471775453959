package io.autovoice.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** A stage, well or not. Fields are what the recorder reads. */
@Name(StageRecorded.NAME)
@Label("Stage")
@Category("AutoVoice")
@Description("One stage of a conversion")
@StackTrace(false)
final class StageRecorded extends Event {
    static final String NAME = "io.autovoice.Stage";

    @Label("Stage")
    @Description("separation, f0_extraction, conversion or mixing")
    String stage;

    @Label("Copies on the GPU")
    @Timespan(Timespan.NANOSECONDS)
    long copies;

    @Label("Kernels on the GPU")
    @Timespan(Timespan.NANOSECONDS)
    long kernels;

    @Label("Engines on the GPU")
    @Timespan(Timespan.NANOSECONDS)
    long engines;

    StageRecorded(String stage) {
        this.stage = stage;
    }
}

package io.autovoice.report.jfr;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

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

    StageRecorded(String stage) {
        this.stage = stage;
    }
}
